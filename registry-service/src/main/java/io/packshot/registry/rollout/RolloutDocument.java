package io.packshot.registry.rollout;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A step as clients see it.
 *
 * @param model whose rollout it is
 * @param revision counts the steps of the model
 * @param kind {@code rollout} or {@code rollback}
 * @param version serves from then on
 * @param number of the version
 * @param percent of the traffic that it gets
 * @param restores the revision that a rollback went back to
 * @param by who wanted it
 * @param reason why
 * @param at when
 * @param snapshot what serves together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RolloutDocument(String model, int revision, String kind, VersionId version, int number, int percent,
		@Nullable Integer restores, String by, String reason, Instant at, ReleaseSnapshot snapshot) {

	private static final int ALL = 100;

	static RolloutDocument of(RolloutStep step) {
		Release release = step.release();
		return new RolloutDocument(step.line().model(), step.revision(), step.kind().label(),
				release.snapshot().version(), release.snapshot().number(), ALL,
				(step.kind() == StepKind.ROLLBACK) ? release.revision() : null, step.cause().actor(),
				step.cause().reason(), step.at(), release.snapshot());
	}

}
