package io.packshot.scenemodel.weights;

import java.util.Collections;
import java.util.List;

import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;

/** A small model with random parameters, so that every part of it has an effect. */
public final class TinyScene {

	public static final AutoencoderShape AUTOENCODER = new AutoencoderShape(16, 4, List.of(8, 8), 4);

	private TinyScene() {
	}

	public static SceneWeights weights() {
		return weights(AUTOENCODER, new FlowShape(4, 4, 32, 2, 2, 3));
	}

	/**
	 * Of the size that is delivered: small networks may be equal in any batch by chance.
	 */
	public static SceneWeights quick() {
		return weights(AutoencoderShape.QUICK, FlowShape.quick(AutoencoderShape.QUICK, 3));
	}

	private static SceneWeights weights(AutoencoderShape autoencoder, FlowShape flow) {
		Vocabulary vocabulary = Vocabulary.of(List.of("dark", "light", "warm"));
		SceneLayout layout = new SceneLayout(autoencoder, flow, vocabulary, "recipe-1");
		int channels = autoencoder.latentChannels();
		return new SceneWeights(layout,
				new Whitening(Collections.nCopies(channels, 0.1f), Collections.nCopies(channels, 1.5f)),
				random(layout.autoencoderNetwork().table().length(), 1),
				random(layout.flowNetwork().table().length(), 2));
	}

	private static float[] random(int length, int index) {
		float[] values = new float[length];
		new Noise(9, NoiseStream.PARAMETERS).draw(index, 0).gaussian(values, 0, length);
		for (int i = 0; i < length; i++) {
			values[i] *= 0.1f;
		}
		return values;
	}

}
