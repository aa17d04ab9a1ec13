package io.packshot.scenemodel.noise;

/**
 * What random numbers are drawn for. Each purpose has a stream of its own, so that adding
 * a draw for one never moves the numbers of another. The codes are part of every result's
 * bytes and never change.
 */
public enum NoiseStream {

	/** First values of a network's parameters; index = parameter. */
	PARAMETERS(1),
	/** Which plates make a training batch; index = row. */
	BATCH(2),
	/** Crop and mirror of a training plate; index = row. */
	AUGMENTATION(3),
	/** Noise added to the autoencoder's latents; index = row. */
	LATENT(4),
	/** Time, start point and caption dropout of the flow's training; index = row. */
	FLOW(5),
	/** Crop and mirror of the plates whose latents the flow learns; index = latent. */
	ENCODING(6),
	/** Start point of a sampled plate; index = image. */
	SAMPLING(7),
	/** Grain of a delivered plate; index = octave. */
	GRAIN(8),
	/** Dither of a delivered plate; index = row of pixels. */
	DITHER(9);

	private final int code;

	NoiseStream(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
