package io.packshot.scenemodel.training;

import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.FlowShape;

/**
 * Everything that determines a training but its plates and its seed.
 *
 * @param autoencoder size of the autoencoder
 * @param flow size of the flow; its number of words comes from the plates
 * @param autoencoderPhase how the autoencoder is trained
 * @param flowPhase how the flow is trained
 * @param latents crops of plates whose latents the flow learns
 * @param captionDropout share of rows that the flow sees without a caption, 0 to 1
 * @param wordDropout share of words that are missing in the other rows, 0 to 1: people
 * ask for {@code beige}, though the plates are called {@code mug light beige}
 */
public record SceneRecipe(AutoencoderShape autoencoder, FlowShape flow, PhaseRecipe autoencoderPhase,
		PhaseRecipe flowPhase, int latents, double captionDropout, double wordDropout) {

	/** The quick networks of 1.5 and 1.1 million parameters. */
	public static final SceneRecipe CPU_QUICK = new SceneRecipe(AutoencoderShape.QUICK,
			FlowShape.quick(AutoencoderShape.QUICK, 0), new PhaseRecipe(600, 16, 2e-3, 50, 0.01, 0),
			new PhaseRecipe(1200, 64, 1.5e-3, 50, 0.01, 0.998), 1024, 0.1, 0.3);

	/**
	 * Shows that the loop works, not what it can do. Many small steps of the autoencoder
	 * reach further than few large ones; a flow of half the width and less than half the
	 * steps gave blotches.
	 */
	public static final SceneRecipe CPU_SMOKE = new SceneRecipe(AutoencoderShape.SMOKE,
			FlowShape.smoke(AutoencoderShape.SMOKE, 0), new PhaseRecipe(400, 8, 3e-3, 20, 0.01, 0),
			new PhaseRecipe(1200, 32, 2e-3, 20, 0.01, 0.995), 512, 0.1, 0.3);

	public SceneRecipe {
		if (latents < 1 || latents > 1_000_000) {
			throw new IllegalArgumentException("a flow learns from 1 to 1,000,000 latents, not " + latents);
		}
		if (!(captionDropout >= 0 && captionDropout <= 1)) {
			throw new IllegalArgumentException("caption dropout is a share, not " + captionDropout);
		}
		if (!(wordDropout >= 0 && wordDropout <= 1)) {
			throw new IllegalArgumentException("word dropout is a share, not " + wordDropout);
		}
		if (flow.words() != 0) {
			throw new IllegalArgumentException("a recipe leaves the words to the plates");
		}
	}

}
