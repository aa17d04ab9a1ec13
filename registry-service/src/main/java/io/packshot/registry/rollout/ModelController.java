package io.packshot.registry.rollout;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.packshot.contract.id.VersionId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import io.packshot.registry.version.Versions;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The models of a brand: which version is the champion, and what was it when. */
@RestController
@RequestMapping("/v1/registry/models")
final class ModelController {

	private static final String CHAMPION = "champion";

	private final Versions versions;

	private final Rollouts rollouts;

	ModelController(Versions versions, Rollouts rollouts) {
		this.versions = versions;
		this.rollouts = rollouts;
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<ModelDocument> list(Caller caller, PageRequest page) {
		return this.versions.models(caller.brand(), page).map((name) -> get(caller, name));
	}

	@GetMapping("/{name}")
	@RequiresRole(Role.VIEWER)
	ModelDocument get(Caller caller, @PathVariable String name) {
		int count = count(caller, name);
		Map<String, Alias> aliases = this.rollouts.findCurrent(new ModelLine(caller.brand(), name))
			.map((step) -> Map.of(CHAMPION, Alias.of(step)))
			.orElse(Map.of());
		return new ModelDocument(name, count, aliases);
	}

	/** All steps, newest first; with {@code at} the one that was in force then. */
	@GetMapping("/{name}/history")
	@RequiresRole(Role.VIEWER)
	Page<RolloutDocument> history(Caller caller, @PathVariable String name,
			@RequestParam(required = false) @Nullable String at,
			@RequestParam(name = "cursor", required = false) @Nullable Integer before, PageRequest page) {
		count(caller, name);
		ModelLine line = new ModelLine(caller.brand(), name);
		if (at == null) {
			return this.rollouts.log(line, before, page).map(RolloutDocument::of);
		}
		Optional<RolloutStep> step = this.rollouts.findAt(line, time(at));
		return new Page<>(step.map(List::of).orElse(List.of()), null).map(RolloutDocument::of);
	}

	private int count(Caller caller, String name) {
		return this.versions.findCount(caller.brand(), name)
			.orElseThrow(() -> ProblemException.notFound("model", name));
	}

	private static Instant time(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST,
					"at is a time with its offset, for example 2026-11-21T18:00:00Z.", ex)
				.with("field", "at");
		}
	}

	/**
	 * A model as clients see it.
	 *
	 * @param name the line's name
	 * @param versions how many there are
	 * @param aliases names that move: the champion is what serves
	 */
	record ModelDocument(String name, int versions, Map<String, Alias> aliases) {

	}

	/**
	 * What an alias stands for.
	 *
	 * @param version its id
	 * @param number its number in the line
	 * @param since when the alias moved there
	 */
	record Alias(VersionId version, int number, Instant since) {

		static Alias of(RolloutStep step) {
			ReleaseSnapshot snapshot = step.release().snapshot();
			return new Alias(snapshot.version(), snapshot.number(), step.at());
		}

	}

}
