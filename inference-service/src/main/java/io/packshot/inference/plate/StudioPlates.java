package io.packshot.inference.plate;

import java.util.Map;
import java.util.SplittableRandom;

import io.packshot.scenemodel.plate.Colour;
import io.packshot.scenemodel.plate.StudioSweep;

/**
 * Paper sweeps of a photo studio. The prompt may name the paper's colour, the lamp's side
 * ({@code left}, {@code right}) and its hardness ({@code soft}, {@code dramatic}); the
 * seed decides the rest within what studios do.
 */
final class StudioPlates implements PlateSource {

	private static final String RENDERER = "studio-sweep/1";

	@Override
	public String model() {
		return RENDERER;
	}

	@Override
	public Plate make(String prompt, long seed, int width, int height) {
		ScenePrompt words = new ScenePrompt(prompt);
		StudioSweep sweep = sweep(words, new SplittableRandom(seed));
		PlateOrigin origin = PlateOrigin
			.parametric(Map.of("renderer", RENDERER, "paint", Paints.hex(sweep.paint()), "pitch", sweep.pitch(), "wall",
					sweep.wall(), "bend", sweep.bend(), "lamp", sweep.lamp(), "fill", sweep.fill()));
		return new Plate(Grains.add(sweep.render(width, height), seed), line(sweep, width, height), words.reading(),
				origin);
	}

	static StudioSweep sweep(ScenePrompt words, SplittableRandom random) {
		Colour drawn = Paints.studio(random);
		Colour paint = words.colours().isEmpty() ? words.adjusted(drawn) : words.colours().get(0);
		double pitch = random.nextDouble(9.5, 12.5);
		double wall = random.nextDouble(5.5, 7);
		double bend = random.nextDouble(2.2, 2.9);
		double side = (random.nextDouble() < 0.7) ? -1 : 1;
		// Both are asked for, so that both count as understood.
		boolean left = words.says("left");
		boolean right = words.says("right");
		if (left != right) {
			side = left ? -1 : 1;
		}
		StudioSweep.Lamp lamp = new StudioSweep.Lamp(side * random.nextDouble(1.2, 2.2), random.nextDouble(3.8, 4.8),
				random.nextDouble(1.8, 2.6));
		double fill = random.nextDouble(0.3, 0.5);
		if (words.says("soft", "even", "diffuse")) {
			fill = 1;
		}
		if (words.says("dramatic", "moody", "hard", "contrast")) {
			fill = 0.1;
		}
		words.says("sweep", "paper");
		return new StudioSweep(paint, pitch, wall, bend, lamp, fill);
	}

	/** The lens follows the shorter side. */
	private static double line(StudioSweep sweep, int width, int height) {
		return 0.5 + (sweep.floorLine() - 0.5) * Math.min(width, height) / height;
	}

	@Override
	public void close() {
		// Holds nothing.
	}

}
