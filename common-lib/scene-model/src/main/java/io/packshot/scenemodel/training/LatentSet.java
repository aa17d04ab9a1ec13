package io.packshot.scenemodel.training;

import java.util.ArrayList;
import java.util.List;

import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.plate.PlateImage;
import io.packshot.scenemodel.sampler.PlateCodec;
import io.packshot.scenemodel.weights.Whitening;

/**
 * The latents that the flow learns: crops of all plates in turn through the finished
 * autoencoder, bucket by bucket, then whitened. Depends on the run and the autoencoder
 * alone, so it is made again after an interruption instead of being saved.
 */
final class LatentSet {

	/** Rows of one network call; part of the result's bits. */
	static final int BUCKET = 32;

	private static final float LEAST_DEVIATION = 1e-3f;

	private final TrainingRun run;

	private final Noise augmentation;

	private final List<float[]> latents = new ArrayList<>();

	LatentSet(TrainingRun run) {
		this.run = run;
		this.augmentation = new Noise(run.seed(), NoiseStream.ENCODING);
	}

	boolean complete() {
		return this.latents.size() == this.run.recipe().latents();
	}

	/** Encodes the next bucket. */
	void encodeNext(PlateCodec codec) {
		int side = this.run.recipe().autoencoder().plateSide();
		int from = this.latents.size();
		List<PlateImage> crops = new ArrayList<>();
		for (int i = from; i < Math.min(this.run.recipe().latents(), from + BUCKET); i++) {
			PlateImage plate = this.run.plates().get(plateOf(i)).image();
			crops.add(PlateCrop.draw(plate, side, this.augmentation.draw(i, 0)).of(plate, side));
		}
		this.latents.addAll(codec.encode(crops));
	}

	/**
	 * Measures the latents, whitens them and gives the measure back; once, when complete.
	 */
	Whitening whiten() {
		int channels = this.run.recipe().autoencoder().latentChannels();
		int cells = this.run.recipe().flow().tokens();
		List<Float> means = new ArrayList<>();
		List<Float> deviations = new ArrayList<>();
		for (int channel = 0; channel < channels; channel++) {
			double sum = 0;
			double squares = 0;
			for (float[] latent : this.latents) {
				for (int i = channel * cells; i < (channel + 1) * cells; i++) {
					sum += latent[i];
					squares += (double) latent[i] * latent[i];
				}
			}
			double count = (double) this.latents.size() * cells;
			double mean = sum / count;
			means.add((float) mean);
			// A channel that says nothing would otherwise be blown up to pure rounding
			// noise.
			deviations.add(Math.max(LEAST_DEVIATION, (float) Math.sqrt(Math.max(0, squares / count - mean * mean))));
		}
		Whitening whitening = new Whitening(means, deviations);
		this.latents.forEach((latent) -> whitening.apply(latent, cells));
		return whitening;
	}

	int size() {
		return this.latents.size();
	}

	float[] get(int index) {
		return this.latents.get(index);
	}

	/** Which plate a latent was cropped from. */
	int plateOf(int index) {
		return index % this.run.plates().size();
	}

}
