package io.packshot.scenemodel.training;

/** A loss or gradient is no longer a finite number: nothing that follows can be used. */
public final class TrainingDiverged extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TrainingDiverged(TrainingPhase phase, int step, double loss, double gradientNorm) {
		super("training diverged in phase " + phase + " at step " + step + ": loss " + loss + ", gradient norm "
				+ gradientNorm);
	}

}
