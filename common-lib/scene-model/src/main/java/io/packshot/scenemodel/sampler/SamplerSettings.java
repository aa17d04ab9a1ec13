package io.packshot.scenemodel.sampler;

/**
 * How plates are sampled; all three are part of every result's bytes.
 *
 * @param steps steps of Euler's method from noise to plate, 1 to 256
 * @param guidance how far beyond the uncaptioned velocity the captioned one is followed
 * (Ho and Salimans 2022); 1 follows the caption as learnt
 * @param bucket rows of every network call; a short batch is filled up, because a row's
 * bits depend on the number of rows beside it
 */
public record SamplerSettings(int steps, double guidance, int bucket) {

	/** Eight steps give what sixteen give; measured on latents of 4x4x16. */
	public static final SamplerSettings DEFAULT = new SamplerSettings(8, 1.5, 8);

	public SamplerSettings {
		if (steps < 1 || steps > 256) {
			throw new IllegalArgumentException("steps must be 1 to 256, not " + steps);
		}
		if (!(guidance >= 0 && guidance <= 20)) {
			throw new IllegalArgumentException("guidance must be 0 to 20, not " + guidance);
		}
		if (bucket < 1 || bucket > 256) {
			throw new IllegalArgumentException("the bucket must be 1 to 256 rows, not " + bucket);
		}
	}

}
