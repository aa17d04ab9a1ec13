package io.packshot.scenemodel.training;

/** The three parts of a training, in order, and its end. */
public enum TrainingPhase {

	/** The autoencoder learns to compress plates. */
	AUTOENCODER,
	/** Crops of the plates become whitened latents. */
	ENCODING,
	/** The flow learns the latents. */
	FLOW,
	/** Nothing is left to do. */
	DONE

}
