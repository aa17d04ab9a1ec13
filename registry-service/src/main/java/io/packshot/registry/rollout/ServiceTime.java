package io.packshot.registry.rollout;

import java.time.Instant;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;

import org.springframework.stereotype.Component;

/** Tells other features when a version came into service. */
@Component
public final class ServiceTime {

	private final Rollouts rollouts;

	ServiceTime(Rollouts rollouts) {
		this.rollouts = rollouts;
	}

	/** The steps that brought a version into service, oldest first. */
	public List<Entry> of(BrandId brand, VersionId version) {
		return this.rollouts.of(brand, version)
			.stream()
			.map((step) -> new Entry(step.line().model(), step.revision(), step.kind(), step.cause(), step.at()))
			.toList();
	}

	/**
	 * A step that made the version serve.
	 *
	 * @param model the line
	 * @param revision of the line's rollout
	 * @param kind a rollout, or a rollback to it
	 * @param cause who wanted it
	 * @param at when
	 */
	public record Entry(String model, int revision, StepKind kind, Cause cause, Instant at) {

	}

}
