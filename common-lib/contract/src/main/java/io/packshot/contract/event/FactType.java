package io.packshot.contract.event;

import java.util.Arrays;
import java.util.Optional;

/** Every fact with its CloudEvents type, its topic and its schema. */
public enum FactType {

	/** A photo was decoded, matted and stored. */
	PHOTO_ACCEPTED(PhotoAccepted.class, Topic.PHOTO, "photo.accepted", 1),

	/** A photo was refused. */
	PHOTO_REJECTED(PhotoRejected.class, Topic.PHOTO, "photo.rejected", 1),

	/** A dataset branch moved to a new commit. */
	DATASET_COMMITTED(DatasetCommitted.class, Topic.DATASET, "dataset.committed", 1),

	/** A run waits for its place. */
	RUN_QUEUED(RunQueued.class, Topic.RUN, "run.queued", 1),

	/** An attempt at a run began. */
	RUN_STARTED(RunStarted.class, Topic.RUN, "run.started", 1),

	/** A run offers a candidate. */
	RUN_COMPLETED(RunCompleted.class, Topic.RUN, "run.completed", 1),

	/** A run ended without a candidate. */
	RUN_FAILED(RunFailed.class, Topic.RUN, "run.failed", 1),

	/** A candidate was judged. */
	GATE_DECIDED(GateDecided.class, Topic.GATE, "gate.decided", 1),

	/** A candidate became a version. */
	VERSION_REGISTERED(VersionRegistered.class, Topic.VERSION, "version.registered", 1),

	/** Another version shall serve. */
	ROLLOUT_CHANGED(RolloutChanged.class, Topic.ROLLOUT, "rollout.changed", 1),

	/** An image was produced and proven. */
	IMAGE_GENERATED(ImageGenerated.class, Topic.IMAGE, "image.generated", 1);

	private final Class<? extends Fact> recordType;

	private final Topic topic;

	private final String name;

	private final int version;

	FactType(Class<? extends Fact> recordType, Topic topic, String name, int version) {
		this.recordType = recordType;
		this.topic = topic;
		this.name = name;
		this.version = version;
	}

	/** The type of the given fact. */
	public static FactType of(Fact fact) {
		return of(fact.getClass());
	}

	/** The type with the given record class. */
	public static FactType of(Class<? extends Fact> recordType) {
		return Arrays.stream(values())
			.filter((type) -> type.recordType == recordType)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(recordType + " is not a registered fact"));
	}

	/** The type with the given CloudEvents {@code type} attribute, if it is ours. */
	public static Optional<FactType> find(String eventType) {
		return Arrays.stream(values()).filter((type) -> type.eventType().equals(eventType)).findFirst();
	}

	/** The record that carries the fact. */
	public Class<? extends Fact> recordType() {
		return this.recordType;
	}

	/** Where the fact is published. */
	public Topic topic() {
		return this.topic;
	}

	/** CloudEvents {@code type}, for example {@code io.packshot.photo.accepted.v1}. */
	public String eventType() {
		return EventNames.type(this.name, this.version);
	}

	/** The JSON Schema of the data as a class path resource. */
	public String schemaResource() {
		return EventNames.schemaResource(this.name, this.version);
	}

}
