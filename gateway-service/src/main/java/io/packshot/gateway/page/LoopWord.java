package io.packshot.gateway.page;

import java.util.Locale;

/** The nine words of the loop, with the list that each counts. */
enum LoopWord {

	/** Originals. */
	PHOTO("/v1/photos", "original pictures that somebody supplied"),

	/** Collections. */
	DATASET("/v1/datasets", "named, versioned collections of photos"),

	/** Trainings. */
	RUN("/v1/runs", "trainings of a model on a dataset commit"),

	/** Decisions. */
	GATE("/v1/gates", "automatic decisions on what a run offers"),

	/** Models. */
	VERSION("/v1/versions", "registered models with their lineage"),

	/** Traffic. */
	ROLLOUT("/v1/rollouts", "shifts of traffic to a version"),

	/** Products. */
	IMAGE("/v1/images", "pictures that we made, with proof"),

	/** Judgements. */
	REVIEW("/v1/reviews", "judgements of people on images"),

	/** What is learnt. */
	FEEDBACK("/v1/feedback", "reviews that the next dataset uses");

	private final String list;

	private final String meaning;

	LoopWord(String list, String meaning) {
		this.list = list;
		this.meaning = meaning;
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	String list() {
		return this.list;
	}

	String meaning() {
		return this.meaning;
	}

}
