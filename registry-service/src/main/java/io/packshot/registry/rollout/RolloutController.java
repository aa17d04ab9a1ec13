package io.packshot.registry.rollout;

import java.net.URI;

import io.packshot.contract.id.VersionId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.registry.version.Version;
import io.packshot.registry.version.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What serves, and the two ways to change it. */
@RestController
@RequestMapping("/v1/rollouts")
final class RolloutController {

	/** Any text; PostgreSQL stores every character but NUL. */
	private static final String STORABLE = "[^\\x00]*";

	private final Rollouts rollouts;

	private final Versions versions;

	private final RolloutStepper stepper;

	RolloutController(Rollouts rollouts, Versions versions, RolloutStepper stepper) {
		this.rollouts = rollouts;
		this.versions = versions;
		this.stepper = stepper;
	}

	@PostMapping
	@RequiresRole(Role.OPERATOR)
	ResponseEntity<RolloutDocument> rollOut(Caller caller, @RequestBody @Valid Wish wish) {
		Version version = this.versions.get(caller.brand(), wish.version());
		if (!version.model().equals(wish.model())) {
			throw ProblemException.notFound("version of " + wish.model() + " with the id", wish.version());
		}
		Cause cause = new Cause(caller.subject(), wish.reason());
		return created(RolloutRefusal.translate(() -> this.stepper.rollOut(version, cause, wish.revision())));
	}

	@PostMapping("/{model}/rollback")
	@RequiresRole(Role.OPERATOR)
	ResponseEntity<RolloutDocument> rollBack(Caller caller, @PathVariable String model,
			@RequestBody @Valid Return wish) {
		ModelLine line = new ModelLine(caller.brand(), model);
		Cause cause = new Cause(caller.subject(), wish.reason());
		return created(RolloutRefusal.translate(() -> this.stepper.rollBack(line, cause, wish.revision())));
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<RolloutDocument> list(Caller caller, @RequestParam(required = false) @Nullable String model,
			PageRequest page) {
		return this.rollouts.list(caller.brand(), model, page).map(RolloutDocument::of);
	}

	@GetMapping("/{model}")
	@RequiresRole(Role.VIEWER)
	RolloutDocument get(Caller caller, @PathVariable String model) {
		return this.rollouts.findCurrent(new ModelLine(caller.brand(), model))
			.map(RolloutDocument::of)
			.orElseThrow(() -> ProblemException.notFound("rollout of", model));
	}

	private static ResponseEntity<RolloutDocument> created(RolloutStep step) {
		URI location = UriComponentsBuilder.fromPath("/v1/rollouts/{model}").build(step.line().model());
		return ResponseEntity.created(location).body(RolloutDocument.of(step));
	}

	/**
	 * What shall serve from now on.
	 *
	 * @param model the line
	 * @param version of the line
	 * @param reason for the history
	 * @param revision refuse where this is not the rollout's revision any more
	 */
	record Wish(@NotNull String model, @NotNull VersionId version,
			@NotBlank @Size(max = 1000) @Pattern(regexp = STORABLE) String reason, @Nullable Integer revision) {

	}

	/**
	 * Go back to what served before.
	 *
	 * @param reason for the history
	 * @param revision refuse where this is not the rollout's revision any more
	 */
	record Return(@NotBlank @Size(max = 1000) @Pattern(regexp = STORABLE) String reason, @Nullable Integer revision) {

	}

}
