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

	public static SceneLayout layout() {
		Vocabulary vocabulary = Vocabulary.of(List.of("dark", "light", "warm"));
		return new SceneLayout(AUTOENCODER, FlowShape.smoke(AUTOENCODER, 3), vocabulary, "recipe-1");
	}

	public static SceneWeights weights() {
		SceneLayout layout = layout();
		return new SceneWeights(layout, new Whitening(Collections.nCopies(4, 0.1f), Collections.nCopies(4, 1.5f)),
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
