package io.packshot.inference.plate;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.packshot.scenemodel.plate.BrandGradient;
import io.packshot.scenemodel.plate.Colour;

/**
 * Backdrops that run from one colour at the top to another. The prompt may name both
 * colours, or one that gets paler towards the floor, and {@code diagonal} or
 * {@code vertical}; the seed decides the rest.
 */
final class GradientPlates implements PlateSource {

	private static final String RENDERER = "brand-gradient/1";

	@Override
	public String model() {
		return RENDERER;
	}

	@Override
	public Plate make(String prompt, long seed, int width, int height) {
		ScenePrompt words = new ScenePrompt(prompt);
		BrandGradient gradient = gradient(words, new SplittableRandom(seed));
		PlateOrigin origin = PlateOrigin.parametric(Map.of("renderer", RENDERER, "from", Paints.hex(gradient.from()),
				"to", Paints.hex(gradient.to()), "degrees", gradient.degrees()));
		return new Plate(Grains.add(gradient.render(width, height), seed), null, words.reading(), origin);
	}

	static BrandGradient gradient(ScenePrompt words, SplittableRandom random) {
		List<Colour> drawn = Paints.gradient(random).stream().map(words::adjusted).toList();
		List<Colour> named = words.colours();
		Colour from = named.isEmpty() ? drawn.get(0) : named.get(0);
		Colour to = named.isEmpty() ? drawn.get(1) : (named.size() > 1) ? named.get(1) : Paints.lifted(from);
		double degrees = random.nextDouble(65, 115);
		if (words.says("diagonal")) {
			degrees = (degrees < 90) ? 45 : 135;
		}
		if (words.says("vertical")) {
			degrees = 90;
		}
		words.says("gradient");
		return new BrandGradient(from, to, degrees);
	}

	@Override
	public void close() {
		// Holds nothing.
	}

}
