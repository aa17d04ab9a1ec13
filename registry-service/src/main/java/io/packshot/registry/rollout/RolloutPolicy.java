package io.packshot.registry.rollout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Decides which moves of a rollout are legal and where they lead. */
final class RolloutPolicy {

	private RolloutPolicy() {
	}

	/**
	 * The default rule: a new version serves everybody at once, unless a version of the
	 * line was decided about later. So facts that overtake each other end the same.
	 */
	static boolean goesOutByItself(Instant decidedAt, Optional<Instant> lastDecisionBeside) {
		return lastDecisionBeside.isEmpty() || !lastDecisionBeside.get().isAfter(decidedAt);
	}

	/**
	 * The release that a rollout makes.
	 * @throws VersionServesAlready where nothing would change
	 */
	static Release rollOut(@Nullable RolloutStep serving, ReleaseSnapshot wanted) {
		if (serving == null) {
			return new Release(1, null, wanted);
		}
		if (serving.release().snapshot().equals(wanted)) {
			throw new VersionServesAlready(serving);
		}
		return new Release(serving.revision() + 1, serving.release().revision(), wanted);
	}

	/**
	 * The revision of the release to go back to. After a rollback that is the one before
	 * the release that it restored, so that rolling back again goes further back.
	 * @throws NothingToRollBackTo where the first release serves
	 */
	static int rollBack(RolloutStep serving) {
		Integer previous = serving.release().previous();
		if (previous == null) {
			throw new NothingToRollBackTo(serving);
		}
		return previous;
	}

	/**
	 * Refuses what was decided about a state that is no more.
	 * @param expected the revision that the caller saw; null where it did not look
	 * @throws RolloutMoved where another step came in between
	 */
	static void checkUnmoved(@Nullable RolloutStep serving, @Nullable Integer expected) {
		int revision = (serving != null) ? serving.revision() : 0;
		if (expected != null && expected != revision) {
			throw new RolloutMoved(expected, revision);
		}
	}

	/**
	 * The time of a step: now, but after the step before whatever the clocks say.
	 * Microseconds, which is what the database keeps.
	 */
	static Instant timeAfter(@Nullable RolloutStep serving, Instant now) {
		Instant time = now.truncatedTo(ChronoUnit.MICROS);
		if (serving == null || time.isAfter(serving.at())) {
			return time;
		}
		return serving.at().plus(1, ChronoUnit.MICROS);
	}

}
