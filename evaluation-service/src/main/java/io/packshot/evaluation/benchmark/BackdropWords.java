package io.packshot.evaluation.benchmark;

import java.util.List;

import io.packshot.imaging.measure.BackgroundField;
import io.packshot.imaging.measure.FieldStatistics;

/**
 * Words for a backdrop, from the mean of its L*a*b*: how light it is, and its colour.
 * Words that a model does not know are passed over by it.
 */
final class BackdropWords {

	private static final double DARK = 36;

	private static final double LIGHT = 71;

	private static final double WHITE = 92;

	private static final double BLACK = 12;

	private static final double GREY = 6;

	private static final double PALE = 24;

	/** Upper ends of the hues, in degrees. */
	private static final double[] HUES = { 15, 48, 80, 112, 160, 220, 312, 330, 345, 360 };

	private static final String[] NAMES = { "pink", "red", "orange", "yellow", "green", "cyan", "blue", "purple",
			"magenta", "pink" };

	private BackdropWords() {
	}

	/** Two words, for example {@code light beige}. */
	static String of(BackgroundField field) {
		List<Double> values = FieldStatistics.of(field).values();
		return of(values.get(0), values.get(2), values.get(3));
	}

	static String of(double lightness, double a, double b) {
		String tone = (lightness < DARK) ? "dark" : (lightness > LIGHT) ? "light" : "medium";
		return tone + " " + colour(lightness, a, b);
	}

	private static String colour(double lightness, double a, double b) {
		double chroma = Math.hypot(a, b);
		if (chroma < GREY) {
			return (lightness > WHITE) ? "white" : (lightness < BLACK) ? "black" : "grey";
		}
		double hue = (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
		boolean warm = hue >= 35 && hue < 105;
		if (warm && chroma < PALE && lightness > 60) {
			return "beige";
		}
		if (warm && lightness < 50) {
			return "brown";
		}
		int name = 0;
		while (hue > HUES[name]) {
			name++;
		}
		return NAMES[name];
	}

}
