package io.packshot.evaluation.gate;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gates of a brand, their reports and pictures. */
@RestController
@RequestMapping("/v1/gates")
final class GateController {

	private final Gates gates;

	private final ObjectStore objects;

	GateController(Gates gates, ObjectStore objects) {
		this.gates = gates;
		this.objects = objects;
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<GateView> list(Caller caller, @RequestParam(required = false) @Nullable RunId run, PageRequest request) {
		String only = (run != null) ? run.value() : "";
		return Page.of(this.gates.list(caller.brand(), only, request), request, (gate) -> gate.run().value())
			.map(GateView::of);
	}

	@GetMapping("/{run}")
	@RequiresRole(Role.VIEWER)
	GateView get(Caller caller, @PathVariable RunId run) {
		return GateView.of(gate(caller, run));
	}

	@GetMapping("/{run}/report")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> report(Caller caller, @PathVariable RunId run) {
		return bytes(caller, gate(caller, run).report(), "report of the gate of " + run);
	}

	@GetMapping("/{run}/pictures/{name}")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> picture(Caller caller, @PathVariable RunId run, @PathVariable String name) {
		return bytes(caller, gate(caller, run).pictures().get(name), "picture");
	}

	private Gate gate(Caller caller, RunId run) {
		return this.gates.find(caller.brand(), run).orElseThrow(() -> ProblemException.notFound("gate of", run));
	}

	private ResponseEntity<byte[]> bytes(Caller caller, @Nullable ObjectRef ref, String what) {
		if (ref == null) {
			throw ProblemException.notFound(what, "yet");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(ref.mediaType()))
			.eTag(ref.digest().value())
			.cacheControl(CacheControl.empty().cachePrivate().immutable())
			.body(this.objects.get(caller.brand(), ref));
	}

	/** A gate as clients see it; without verdict while it is awaited. */
	record GateView(RunId run, String model, int retryOf, String state, @Nullable Verdict verdict, List<String> failed,
			@Nullable String reason, @Nullable ObjectRef report, List<String> pictures, @Nullable String retry,
			Instant createdAt, @Nullable Instant decidedAt) {

		static GateView of(Gate gate) {
			return new GateView(gate.run(), gate.model(), gate.retryOf(),
					(gate.verdict() != null) ? "decided" : "waiting", gate.verdict(), gate.failed(), gate.reason(),
					gate.report(), gate.pictures().keySet().stream().sorted().toList(), gate.retry(), gate.createdAt(),
					gate.decidedAt());
		}

	}

}
