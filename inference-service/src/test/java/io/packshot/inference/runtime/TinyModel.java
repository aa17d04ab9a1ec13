package io.packshot.inference.runtime;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import io.packshot.scenemodel.caption.Vocabulary;
import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.weights.SceneLayout;
import io.packshot.scenemodel.weights.SceneWeights;
import io.packshot.scenemodel.weights.Whitening;

/** A scene model of 16 pixels with random parameters, where every part has an effect. */
public final class TinyModel {

	private TinyModel() {
	}

	/** Its weights file; another seed gives another model of the same words. */
	public static byte[] weights(long seed) {
		AutoencoderShape shape = new AutoencoderShape(16, 4, List.of(8, 8), 4);
		Vocabulary vocabulary = Vocabulary.of(List.of("dark", "light", "warm"));
		SceneLayout layout = new SceneLayout(shape, FlowShape.smoke(shape, 3), vocabulary, "recipe-1");
		SplittableRandom random = new SplittableRandom(seed);
		return new SceneWeights(layout, new Whitening(Collections.nCopies(4, 0.1f), Collections.nCopies(4, 1.5f)),
				random(layout.autoencoderNetwork().table().length(), random),
				random(layout.flowNetwork().table().length(), random))
			.toBytes();
	}

	private static float[] random(int length, SplittableRandom random) {
		float[] values = new float[length];
		for (int i = 0; i < length; i++) {
			values[i] = (float) (0.2 * random.nextDouble() - 0.1);
		}
		return values;
	}

}
