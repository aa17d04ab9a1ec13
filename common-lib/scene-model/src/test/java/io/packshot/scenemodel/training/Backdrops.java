package io.packshot.scenemodel.training;

import java.util.ArrayList;
import java.util.List;

import io.packshot.scenemodel.network.AutoencoderShape;
import io.packshot.scenemodel.network.FlowShape;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.plate.PlateImage;

/**
 * Small made-up backdrops: a wall that is dark blue or light beige, a floor, a light
 * fall-off.
 */
final class Backdrops {

	static final AutoencoderShape AUTOENCODER = new AutoencoderShape(16, 4, List.of(8, 16), 4);

	private Backdrops() {
	}

	static SceneRecipe recipe(int autoencoderSteps, int flowSteps) {
		return new SceneRecipe(AUTOENCODER, new FlowShape(4, 4, 32, 2, 2, 0),
				new PhaseRecipe(autoencoderSteps, 8, 4e-3, 10, 0.01, 0),
				new PhaseRecipe(flowSteps, 24, 4e-3, 10, 0.01, 0.97), 64, 0.1, 0.3);
	}

	static List<TrainingPlate> list(int count, int side) {
		List<TrainingPlate> plates = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			boolean dark = i % 2 == 0;
			plates.add(new TrainingPlate(image(side, dark, i), dark ? "dark blue studio" : "light beige studio"));
		}
		return plates;
	}

	static PlateImage image(int side, boolean dark, int number) {
		Noise.Draw draw = new Noise(77, NoiseStream.AUGMENTATION).draw(number, 0);
		float[] base = dark ? new float[] { 0.12f, 0.14f, 0.25f } : new float[] { 0.85f, 0.78f, 0.68f };
		double level = 0.5 + 0.3 * draw.uniform();
		double slope = 0.2 * (draw.uniform() - 0.5);
		float[] rgb = new float[3 * side * side];
		for (int i = 0; i < side * side; i++) {
			double across = (i % side) / (double) side - 0.5;
			double light = 1 + slope * across + (((i - i % side) / (double) (side * side) > level) ? -0.12 : 0);
			for (int channel = 0; channel < 3; channel++) {
				rgb[3 * i + channel] = (float) Math.min(1, base[channel] * light);
			}
		}
		return new PlateImage(side, rgb);
	}

}
