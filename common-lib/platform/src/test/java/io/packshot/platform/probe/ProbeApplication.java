package io.packshot.platform.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.packshot.contract.event.PhotoRejected;
import io.packshot.platform.inbox.DeadLetter;
import io.packshot.platform.inbox.EventListeners;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.PublicEndpoint;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class ProbeApplication {

	/** What the listener was given, in order. */
	public final List<PhotoRejected> heard = new CopyOnWriteArrayList<>();

	@Bean
	Consumer<Message<byte[]>> onPhotoRejected(EventListeners listeners) {
		return listeners.on(PhotoRejected.class, "probe.photo", (fact) -> {
			if ("poison".equals(fact.reason())) {
				throw new DeadLetter("poison", "This one is never handled.");
			}
			this.heard.add(fact);
		});
	}

	@RestController
	static class ProbeController {

		private int created;

		@GetMapping("/v1/probe")
		@RequiresRole(Role.EDITOR)
		Map<String, Object> get(Caller caller) {
			return Map.of("brand", caller.brand(), "role", caller.role().label());
		}

		@PostMapping("/v1/probe")
		@RequiresRole(Role.EDITOR)
		synchronized Map<String, Object> create(Caller caller, @RequestBody Map<String, Object> body) {
			if ("boom".equals(body.get("name"))) {
				throw new IllegalStateException("secret detail");
			}
			return Map.of("created", ++this.created, "name", String.valueOf(body.get("name")));
		}

		@GetMapping("/v1/open")
		@PublicEndpoint("for the test")
		Map<String, Object> open() {
			return Map.of("open", true);
		}

	}

}
