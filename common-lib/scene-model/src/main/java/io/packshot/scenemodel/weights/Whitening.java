package io.packshot.scenemodel.weights;

import java.util.List;

/**
 * Mean and deviation of each latent channel over the training plates: the flow works on
 * latents with mean 0 and deviation 1.
 *
 * @param mean one per channel
 * @param deviation one per channel, above 0
 */
public record Whitening(List<Float> mean, List<Float> deviation) {

	public Whitening {
		mean = List.copyOf(mean);
		deviation = List.copyOf(deviation);
		if (mean.size() != deviation.size()) {
			throw new IllegalArgumentException(mean.size() + " means do not go with " + deviation.size());
		}
		for (int i = 0; i < mean.size(); i++) {
			if (!Float.isFinite(mean.get(i)) || !Float.isFinite(deviation.get(i)) || deviation.get(i) <= 0) {
				throw new IllegalArgumentException("channel " + i + " has no finite mean and positive deviation");
			}
		}
	}

	/**
	 * Whitens latents in place.
	 * @param latents channel by channel, {@code cells} numbers each
	 * @param cells cells of one latent
	 */
	public void apply(float[] latents, int cells) {
		for (int i = 0; i < latents.length; i++) {
			int channel = i / cells % this.mean.size();
			latents[i] = (latents[i] - this.mean.get(channel)) / this.deviation.get(channel);
		}
	}

	/**
	 * Undoes {@link #apply} in place.
	 * @param latents channel by channel, {@code cells} numbers each
	 * @param cells cells of one latent
	 */
	public void undo(float[] latents, int cells) {
		for (int i = 0; i < latents.length; i++) {
			int channel = i / cells % this.mean.size();
			latents[i] = latents[i] * this.deviation.get(channel) + this.mean.get(channel);
		}
	}

}
