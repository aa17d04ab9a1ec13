package io.packshot.ingest;

import java.util.Arrays;

import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureMetadata;

/** Draws photos for tests: a coloured disc with a stripe before a light backdrop. */
public final class Pictures {

	private static final PictureMetadata METADATA = new PictureMetadata(DigitalSourceType.DIGITAL_CREATION, "tests", "",
			"");

	private Pictures() {
	}

	/** A PNG; another hue gives another photo. */
	public static byte[] png(int size, int hue) {
		return PictureEncoder.encodePng(disc(size, hue), METADATA);
	}

	/** A JPEG of the same. */
	public static byte[] jpeg(int size, int hue) {
		return PictureEncoder.encodeJpeg(disc(size, hue), 92, METADATA);
	}

	/** A photo of a backdrop without any product. */
	public static byte[] empty(int size) {
		byte[] rgb = new byte[3 * size * size];
		Arrays.fill(rgb, (byte) 230);
		return PictureEncoder.encodePng(Picture.opaque(size, size, rgb), METADATA);
	}

	/** The disc with its true alpha instead of a backdrop. */
	public static byte[] cutout(int size, int hue) {
		byte[] alpha = new byte[size * size];
		for (int i = 0; i < alpha.length; i++) {
			alpha[i] = (byte) Math.round(255 * coverage(size, i % size, i / size));
		}
		return PictureEncoder.encodePng(disc(size, hue).withAlpha(alpha), METADATA);
	}

	private static Picture disc(int size, int hue) {
		byte[] rgb = new byte[3 * size * size];
		double[] colour = { 40 + hue * 7 % 160, 30 + hue * 13 % 120, 60 + hue * 29 % 140 };
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				double inside = coverage(size, x, y);
				boolean stripe = Math.abs(y - size / 2) < size / 20;
				for (int c = 0; c < 3; c++) {
					double product = stripe ? 255 - colour[c] : colour[c];
					double backdrop = 236 - 8.0 * y / size;
					rgb[3 * (y * size + x) + c] = (byte) Math.round(inside * product + (1 - inside) * backdrop);
				}
			}
		}
		return Picture.opaque(size, size, rgb);
	}

	private static double coverage(int size, int x, int y) {
		double distance = Math.hypot(x - size / 2.0, y - size / 2.0);
		return Math.max(0, Math.min(1, size * 0.3 - distance));
	}

}
