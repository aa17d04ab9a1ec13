package io.packshot.training.checkpoint;

/** A checkpoint is not what was written, or was never written to its end. */
public final class CheckpointDamaged extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CheckpointDamaged(String name, String why) {
		super("checkpoint " + name + " cannot be used: " + why);
	}

}
