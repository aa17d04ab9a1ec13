package io.packshot.training.trainer;

import java.util.StringJoiner;

/** Says why a commit cannot be trained on, and what helps. */
final class TooFewPlates {

	private TooFewPlates() {
	}

	static TrainerOutcome of(TrainerBrief brief, Plates plates) {
		StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
		plates.refused().forEach((reason, count) -> reasons.add(count + " " + reason));
		return TrainerOutcome.failed("too-few-plates",
				"Of " + brief.photos().size() + " photos " + plates.count() + " give a backdrop to learn from" + reasons
						+ "; at least " + brief.recipe().minimumPlates()
						+ " are needed. Add photos that show more of their surroundings than of the product,"
						+ " at least " + brief.recipe().plateSide() + " pixels on each side, commit the dataset and"
						+ " order the run again.");
	}

}
