package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;

/** Something that has happened and is true from now on; named in the past tense. */
public sealed interface Fact permits PhotoAccepted, PhotoRejected, DatasetCommitted, RunQueued, RunStarted,
		RunCompleted, RunFailed, GateDecided, VersionRegistered, RolloutChanged, ImageGenerated {

	/** The brand that the fact belongs to. */
	BrandId brand();

	/** The id of the entity: facts with the same key keep their order. */
	String key();

}
