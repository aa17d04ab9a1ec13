package io.packshot.gateway.page;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.packshot.gateway.routing.ServiceDirectory;

import org.springframework.stereotype.Component;

/**
 * How the services are, asked at most every few seconds: the page is public, and must not
 * let visitors make the gateway knock at every service. Safe for use by several threads.
 */
@Component
class ServiceStates {

	private static final Duration KEPT = Duration.ofSeconds(5);

	private final ServiceDirectory directory;

	private final ServiceCalls calls;

	private final Clock clock;

	private List<ServiceState> states = List.of();

	private Instant until = Instant.MIN;

	ServiceStates(ServiceDirectory directory, ServiceCalls calls, Clock clock) {
		this.directory = directory;
		this.calls = calls;
		this.clock = clock;
	}

	/** Every service in the order of the loop. */
	synchronized List<ServiceState> list() {
		if (!this.clock.instant().isBefore(this.until)) {
			List<CompletableFuture<ServiceState>> asked = this.directory.list().stream().map(this::ask).toList();
			this.states = asked.stream().map(CompletableFuture::join).toList();
			this.until = this.clock.instant().plus(KEPT);
		}
		return this.states;
	}

	private CompletableFuture<ServiceState> ask(String service) {
		Optional<URI> base = this.directory.find(service);
		if (base.isEmpty()) {
			return CompletableFuture.completedFuture(new ServiceState(service, ServiceState.Label.ABSENT));
		}
		return this.calls.get(base.get().resolve("/actuator/health/readiness"), null)
			.thenApply((answer) -> new ServiceState(service,
					answer.isPresent() ? ServiceState.Label.READY : ServiceState.Label.DOWN));
	}

}
