package io.packshot.scenemodel.training;

/** A saved state belongs to another run: another recipe, seed or set of plates. */
public final class TrainingStateMismatch extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	TrainingStateMismatch(String message) {
		super(message);
	}

}
