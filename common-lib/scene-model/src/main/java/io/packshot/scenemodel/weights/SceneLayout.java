package io.packshot.scenemodel.weights;

import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.network.LatentFlow;
import io.packshot.scenemodel.network.PlateAutoencoder;

/**
 * Everything about a scene model but its numbers.
 *
 * @param autoencoder size of the autoencoder
 * @param flow size of the flow, over the same latents and vocabulary
 * @param vocabulary words that a caption may use
 * @param recipeDigest identity of the recipe that trained it, at most 128 characters
 */
public record SceneLayout(AutoencoderShape autoencoder, FlowShape flow, Vocabulary vocabulary, String recipeDigest) {

	public SceneLayout {
		if (flow.latentChannels() != autoencoder.latentChannels() || flow.latentSide() != autoencoder.latentSide()) {
			throw new IllegalArgumentException("the flow does not work on this autoencoder's latents");
		}
		if (flow.words() != vocabulary.words().size()) {
			throw new IllegalArgumentException(
					"the flow has " + flow.words() + " words, the vocabulary " + vocabulary.words().size());
		}
		if (recipeDigest.length() > 128) {
			throw new IllegalArgumentException("a recipe's digest has at most 128 characters");
		}
	}

	/** The autoencoder of that size. */
	public PlateAutoencoder autoencoderNetwork() {
		return new PlateAutoencoder(this.autoencoder);
	}

	/** The flow of that size. */
	public LatentFlow flowNetwork() {
		return new LatentFlow(this.flow);
	}

}
