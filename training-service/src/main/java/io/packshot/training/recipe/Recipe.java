package io.packshot.training.recipe;

import io.packshot.contract.object.Digest;
import io.packshot.scenemodel.sampler.SamplerSettings;
import io.packshot.scenemodel.training.SceneRecipe;

/**
 * Everything that determines a run except its plates and its seed.
 *
 * @param profile the name under which it is ordered
 * @param codeVersion of the trainer; another one where the same inputs would give other
 * weights
 * @param threads inside one operation of the tensor library; part of every result's bytes
 * @param plateSide pixels along each side of the plates taken from photos, not smaller
 * than the network's; larger ones are cropped anew at every use
 * @param minimumPlates accepted plates below which a training makes no sense, at least 2:
 * one is held out
 * @param scene shapes and hyper-parameters of the networks
 * @param sampling how the sample sheet is drawn, and the bucket of every batch
 */
public record Recipe(String profile, String codeVersion, int threads, int plateSide, int minimumPlates,
		SceneRecipe scene, SamplerSettings sampling) {

	/** Moves whenever the same inputs would give other weights. */
	static final String CODE_VERSION = "trainer-2";

	public Recipe {
		if (threads < 1 || threads > 256) {
			throw new IllegalArgumentException("threads are 1 to 256, not " + threads);
		}
		if (plateSide < scene.autoencoder().plateSide() || plateSide > 1024) {
			throw new IllegalArgumentException(
					"plates have the network's side of " + scene.autoencoder().plateSide() + " to 1024 pixels");
		}
		if (minimumPlates < 2) {
			throw new IllegalArgumentException("at least 2 plates are needed: one to learn from, one to measure with");
		}
	}

	/** SHA-256 of the {@linkplain RecipeJson#canonical canonical JSON}. */
	public Digest digest() {
		return RecipeJson.digest(this);
	}

}
