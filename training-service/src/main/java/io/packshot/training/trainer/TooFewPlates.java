package io.packshot.training.trainer;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * Says why a commit cannot be trained on, and what helps. Plates are needed on either
 * side: to learn from and, of other products, to measure with. The gate holds the same
 * products out and could not decide about such a run either.
 */
final class TooFewPlates {

	private static final String BOTH = "plates to learn from and plates to measure with are needed";

	private TooFewPlates() {
	}

	/** Why the plates do not do; empty where they do. */
	static Optional<TrainerOutcome> check(TrainerBrief brief, Plates plates) {
		if (plates.heldOutProducts().isEmpty()) {
			return Optional.of(TrainerOutcome.failed("too-few-products",
					"The photos of the commit show one product. At least two are needed: one to learn from, one to"
							+ " measure with. Add photos of other products, commit the dataset and order the run"
							+ " again."));
		}
		if (plates.count() < brief.recipe().minimumPlates()) {
			return Optional.of(tooFew(brief, plates, plates.count() + " give a backdrop to learn from",
					"at least " + brief.recipe().minimumPlates() + " are needed"));
		}
		if (plates.learnt().isEmpty()) {
			return Optional.of(tooFew(brief, plates, "none of the products to learn from gives a backdrop", BOTH));
		}
		if (plates.heldOut().isEmpty()) {
			return Optional.of(tooFew(brief, plates, "none of the held-out products gives a backdrop", BOTH));
		}
		return Optional.empty();
	}

	private static TrainerOutcome tooFew(TrainerBrief brief, Plates plates, String what, String needed) {
		StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
		plates.refused().forEach((reason, count) -> reasons.add(count + " " + reason));
		return TrainerOutcome.failed("too-few-plates",
				"Of " + brief.photos().size() + " photos " + what + reasons + "; " + needed
						+ ". Add photos that show more of their surroundings than of the product, at least "
						+ brief.recipe().plateSide() + " pixels on each side, commit the dataset and"
						+ " order the run again.");
	}

}
