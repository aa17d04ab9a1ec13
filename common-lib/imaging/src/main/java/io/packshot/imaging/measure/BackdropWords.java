package io.packshot.imaging.measure;

import io.packshot.imaging.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Words for a backdrop, from the mean of its light in OKLab (Ottosson 2020): how light it
 * is, and its colour. Training writes them into captions and evaluation asks for plates
 * with them, so that the words of a photo are known wherever its like was learnt from.
 * Both name what is seen around the product; nothing that was filled in behind it.
 * Stateless, safe for any thread.
 */
public final class BackdropWords {

	private static final double DARK = 0.45;

	private static final double LIGHT = 0.75;

	private static final double GREY = 0.025;

	private static final double PALE = 0.08;

	/** Upper ends of the hues, in degrees. */
	private static final double[] HUES = { 15, 45, 85, 125, 170, 225, 285, 315, 345, 360 };

	private static final String[] NAMES = { "pink", "red", "orange", "yellow", "green", "cyan", "blue", "purple",
			"magenta", "pink" };

	private BackdropWords() {
	}

	/**
	 * Two words for what a photo shows around its product.
	 * @param picture the photo
	 * @param matte one byte per pixel, 0 backdrop to 255 product; null where the photo
	 * shows no product
	 * @throws IllegalArgumentException if there is no backdrop to be seen
	 */
	public static String of(Picture picture, byte @Nullable [] matte) {
		int side = Math.min(BackgroundField.SIDE, Math.min(picture.width(), picture.height()));
		return of(BackgroundField.of(picture, matte, side, BackgroundField.WIDENING));
	}

	/**
	 * Two words, for example {@code light beige}.
	 * @throws IllegalArgumentException if no cell is known
	 */
	public static String of(BackgroundField field) {
		double[] mean = new double[3];
		int known = 0;
		for (int cell = 0; cell < field.side() * field.side(); cell++) {
			for (int channel = 0; field.known(cell) && channel < 3; channel++) {
				mean[channel] += Srgb.linear(field.level(cell, channel) / 255.0);
			}
			known += field.known(cell) ? 1 : 0;
		}
		if (known == 0) {
			throw new IllegalArgumentException("without background there is nothing to name");
		}
		return of(mean[0] / known, mean[1] / known, mean[2] / known);
	}

	/** Words for linear light with sRGB primaries, each 0..1. */
	private static String of(double red, double green, double blue) {
		double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
		double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
		double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
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

}
