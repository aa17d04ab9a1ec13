package io.packshot.inference.plate;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

import io.packshot.imaging.measure.Srgb;
import io.packshot.scenemodel.plate.Colour;

/** Colours of backdrops: mixed, made paler or deeper, and drawn from quiet palettes. */
final class Paints {

	/** Around a circle of hues, so that a mix of two neighbours is quiet as well. */
	private static final List<String> STUDIO = List.of("#e6dfd4", "#dccdb9", "#d8c0ab", "#e2cabf", "#d0bfc4", "#c5c2cf",
			"#bccad3", "#c6cfcb", "#bfc8b6", "#d3cfbd");

	private static final List<List<String>> GRADIENTS = List.of(List.of("#c9b29c", "#f0e6da"),
			List.of("#a9bac4", "#e9eceb"), List.of("#b3bfa5", "#eef0e4"), List.of("#d2a99d", "#f4e3da"),
			List.of("#aca7c2", "#eae5ee"), List.of("#c6ad80", "#f2e8d3"));

	private static final Colour WHITE = new Colour(1, 1, 1);

	private static final Colour AMBER = Colour.ofHex("#e8a860");

	private static final Colour ICE = Colour.ofHex("#8fb2dc");

	private Paints() {
	}

	static Colour studio(SplittableRandom random) {
		int first = random.nextInt(STUDIO.size());
		Colour neighbour = Colour.ofHex(STUDIO.get((first + 1) % STUDIO.size()));
		return mix(Colour.ofHex(STUDIO.get(first)), neighbour, random.nextDouble());
	}

	/** The darker and the paler end of a gradient. */
	static List<Colour> gradient(SplittableRandom random) {
		return GRADIENTS.get(random.nextInt(GRADIENTS.size())).stream().map(Colour::ofHex).toList();
	}

	static Colour paler(Colour colour) {
		return mix(colour, WHITE, 0.45);
	}

	/** The same colour in more light: pale ones get paler, deep ones stay deep. */
	static Colour lifted(Colour colour) {
		double most = Math.max(1e-3, Math.max(colour.red(), Math.max(colour.green(), colour.blue())));
		double gain = Math.max(1, Math.min(2.2, 0.95 / most));
		Colour brighter = new Colour(gain * colour.red(), gain * colour.green(), gain * colour.blue());
		double luminance = 0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue();
		return mix(brighter, WHITE, 0.5 * luminance);
	}

	static Colour deeper(Colour colour) {
		return new Colour(0.35 * colour.red(), 0.35 * colour.green(), 0.35 * colour.blue());
	}

	static Colour warmer(Colour colour) {
		return mix(colour, AMBER, 0.18);
	}

	static Colour cooler(Colour colour) {
		return mix(colour, ICE, 0.18);
	}

	static String hex(Colour colour) {
		byte[] levels = { (byte) Srgb.level(colour.red()), (byte) Srgb.level(colour.green()),
				(byte) Srgb.level(colour.blue()) };
		return "#" + HexFormat.of().formatHex(levels);
	}

	private static Colour mix(Colour from, Colour to, double share) {
		return new Colour(between(from.red(), to.red(), share), between(from.green(), to.green(), share),
				between(from.blue(), to.blue(), share));
	}

	private static double between(double from, double to, double share) {
		return from + share * (to - from);
	}

}
