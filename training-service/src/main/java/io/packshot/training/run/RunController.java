package io.packshot.training.run;

import io.packshot.contract.id.RunId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.training.TrainingProblem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of a brand: ordering one, watching it, and what came out. */
@RestController
@RequestMapping("/v1/runs")
final class RunController {

	private final RunIntake intake;

	private final RunEnding ending;

	private final Runs runs;

	private final ObjectStore objects;

	RunController(RunIntake intake, RunEnding ending, Runs runs, ObjectStore objects) {
		this.intake = intake;
		this.ending = ending;
		this.runs = runs;
		this.objects = objects;
	}

	@PostMapping
	@RequiresRole(Role.OPERATOR)
	@ResponseStatus(HttpStatus.ACCEPTED)
	RunDocument order(Caller caller, @RequestBody @Valid RunWish wish) {
		return RunDocument.of(this.intake.order(caller.brand(), wish));
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<RunDocument> list(Caller caller, @RequestParam(required = false) @Nullable String state, PageRequest page) {
		RunState wanted = (state != null) ? parse(state) : null;
		return Page.of(this.runs.list(caller.brand(), wanted, page), page, (run) -> run.id().value())
			.map(RunDocument::of);
	}

	@GetMapping("/{id}")
	@RequiresRole(Role.VIEWER)
	RunDocument get(Caller caller, @PathVariable RunId id) {
		return RunDocument.of(find(caller, id));
	}

	@PostMapping("/{id}/cancellation")
	@RequiresRole(Role.OPERATOR)
	RunDocument cancel(Caller caller, @PathVariable RunId id) {
		find(caller, id);
		try {
			this.ending.cancel(id);
		}
		catch (IllegalRunTransition ex) {
			throw new ProblemException(TrainingProblem.RUN_ENDED, "Only queued and running runs can be cancelled.", ex);
		}
		return get(caller, id);
	}

	@GetMapping("/{id}/samples")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> samples(Caller caller, @PathVariable RunId id) {
		return bytes(caller, find(caller, id).end().samples());
	}

	@GetMapping("/{id}/weights")
	@RequiresRole(Role.VIEWER)
	ResponseEntity<byte[]> weights(Caller caller, @PathVariable RunId id) {
		return bytes(caller, find(caller, id).end().weights());
	}

	private Run find(Caller caller, RunId id) {
		return this.runs.find(caller.brand(), id).orElseThrow(() -> ProblemException.notFound("run", id));
	}

	private ResponseEntity<byte[]> bytes(Caller caller, @Nullable ObjectRef ref) {
		if (ref == null) {
			throw new ProblemException(TrainingProblem.NO_RESULT, "Only a completed run has samples and weights.");
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(ref.mediaType()))
			.eTag(ref.digest().value())
			.cacheControl(CacheControl.empty().cachePrivate().immutable())
			.body(this.objects.get(caller.brand(), ref));
	}

	private static RunState parse(String label) {
		return RunState.find(label)
			.orElseThrow(() -> new ProblemException(CommonProblem.INVALID_REQUEST,
					"state is queued, running, completed, failed or cancelled")
				.with("field", "state"));
	}

}
