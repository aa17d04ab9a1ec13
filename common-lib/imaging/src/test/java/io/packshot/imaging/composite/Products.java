package io.packshot.imaging.composite;

import java.util.Random;

import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;

/** Photos drawn for tests: noisy discs with soft edges, so that every pixel matters. */
public final class Products {

	private Products() {
	}

	/** A photo of random levels. */
	public static Picture noise(int width, int height, long seed) {
		byte[] rgb = new byte[3 * width * height];
		new Random(seed).nextBytes(rgb);
		return Picture.opaque(width, height, rgb);
	}

	/** One colour. */
	public static Picture plain(int width, int height, int red, int green, int blue) {
		byte[] rgb = new byte[3 * width * height];
		for (int i = 0; i < rgb.length; i += 3) {
			rgb[i] = (byte) red;
			rgb[i + 1] = (byte) green;
			rgb[i + 2] = (byte) blue;
		}
		return Picture.opaque(width, height, rgb);
	}

	/** A disc with an edge that falls over the given number of pixels. */
	public static Matte disc(int width, int height, double radius, double soft) {
		byte[] alpha = new byte[width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double away = Math.hypot(x + 0.5 - width / 2.0, y + 0.5 - height / 2.0);
				double a = Math.max(0, Math.min(1, (radius - away) / soft + 0.5));
				alpha[y * width + x] = (byte) Math.round(255 * a);
			}
		}
		return new Matte(width, height, alpha, "drawn/1", 1);
	}

	/** A full rectangle, right and bottom exclusive. */
	public static Matte rectangle(int width, int height, int left, int top, int right, int bottom) {
		byte[] alpha = new byte[width * height];
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				alpha[y * width + x] = (byte) 255;
			}
		}
		return new Matte(width, height, alpha, "drawn/1", 1);
	}

}
