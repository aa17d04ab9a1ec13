package io.packshot.training.trainer;

import io.packshot.scenemodel.plate.PlateImage;

/**
 * Words for what a plate looks like, measured from its mean colour in OKLab (Ottosson
 * 2020), so that a prompt does something even where the catalog has no words: how light
 * it is, and its colour.
 */
final class PlateWords {

	private static final double DARK = 0.45;

	private static final double LIGHT = 0.75;

	private static final double GREY = 0.025;

	private static final double PALE = 0.08;

	/** Upper ends of the hues, in degrees. */
	private static final double[] HUES = { 15, 45, 85, 125, 170, 225, 285, 315, 345, 360 };

	private static final String[] NAMES = { "pink", "red", "orange", "yellow", "green", "cyan", "blue", "purple",
			"magenta", "pink" };

	private PlateWords() {
	}

	/** Two words, for example {@code light beige}. */
	static String of(PlateImage plate) {
		double[] mean = new double[3];
		float[] rgb = plate.rgb();
		for (int i = 0; i < rgb.length; i++) {
			mean[i % 3] += linear(rgb[i]) * 3 / rgb.length;
		}
		return of(mean);
	}

	/** Words for a colour in linear light. */
	static String of(double[] rgb) {
		double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
		double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
		double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
		double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
		double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
		double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
		double hue = Math.toDegrees(Math.atan2(b, a));
		String tone = (lightness < DARK) ? "dark" : (lightness > LIGHT) ? "light" : "medium";
		return tone + " " + colour(lightness, Math.hypot(a, b), (hue < 0) ? hue + 360 : hue);
	}

	private static String colour(double lightness, double chroma, double hue) {
		if (chroma < GREY) {
			return (lightness > 0.93) ? "white" : (lightness < 0.2) ? "black" : "grey";
		}
		boolean warm = hue >= 35 && hue < 115;
		if (warm && chroma < PALE && lightness > 0.65) {
			return "beige";
		}
		if (warm && lightness < 0.55) {
			return "brown";
		}
		if (hue > 315 && hue <= 345 && lightness < 0.5) {
			return "purple";
		}
		int name = 0;
		while (hue > HUES[name]) {
			name++;
		}
		return NAMES[name];
	}

	private static double linear(double code) {
		return (code <= 0.04045) ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
	}

}
