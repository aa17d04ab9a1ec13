package io.packshot.contract.event;

/** The topics of the platform: one per word, and the two that catalog systems share. */
public enum Topic {

	/** Facts about photos, keyed by photo id. */
	PHOTO("packshot.photo"),

	/** Facts about datasets, keyed by dataset name within the brand. */
	DATASET("packshot.dataset"),

	/** Facts about training runs, keyed by run id. */
	RUN("packshot.run"),

	/** Decisions about candidates, keyed by run id. */
	GATE("packshot.gate"),

	/** Facts about registered versions, keyed by version id. */
	VERSION("packshot.version"),

	/** What shall serve, keyed by brand and model; compacted. */
	ROLLOUT("packshot.rollout"),

	/** Facts about produced images, keyed by image id. */
	IMAGE("packshot.image"),

	/** Product master data from catalog systems, keyed by product id. */
	CATALOG_PRODUCT("catalog.product");

	private static final String DEAD_LETTER_SUFFIX = ".dlt";

	private final String topicName;

	Topic(String topicName) {
		this.topicName = topicName;
	}

	/** The name on the broker. */
	public String topicName() {
		return this.topicName;
	}

	/** Whether the newest record of a key is all that matters. */
	public boolean isCompacted() {
		return this == ROLLOUT;
	}

	/** Where records go that no retry can handle. */
	public String deadLetterName() {
		return this.topicName + DEAD_LETTER_SUFFIX;
	}

}
