package io.packshot.training.trainer;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended by itself: with a report, or for a reason that another attempt
 * would meet again.
 *
 * @param report numbers of a finished training; null where it failed
 * @param reason stable code of a failure
 * @param detail what can be done about it
 */
public record TrainerOutcome(@Nullable TrainingReport report, @Nullable String reason, @Nullable String detail) {

	static TrainerOutcome finished(TrainingReport report) {
		return new TrainerOutcome(report, null, null);
	}

	static TrainerOutcome failed(String reason, String detail) {
		return new TrainerOutcome(null, reason, detail);
	}

}
