package io.packshot.evaluation.scoring;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import io.packshot.imaging.picture.Picture;

/** Faults to plant into plates. */
public final class Defects {

	private Defects() {
	}

	/** Reduced to half the resolution of the gate's grid, and enlarged again. */
	public static Picture blurredByHalf(Picture picture) {
		return reduced(picture, Scorer.SIDE / 2);
	}

	/** Reduced to that many cells along each side, and enlarged again. */
	static Picture reduced(Picture picture, int side) {
		int cell = picture.width() / side;
		double[] small = new double[3 * side * side];
		for (int i = 0; i < picture.rgb().length; i++) {
			int x = i / 3 % picture.width() / cell;
			int y = i / 3 / picture.width() / cell;
			small[3 * (y * side + x) + i % 3] += (double) (picture.rgb()[i] & 0xff) / (cell * cell);
		}
		byte[] rgb = new byte[picture.rgb().length];
		for (int i = 0; i < rgb.length; i++) {
			double x = (i / 3 % picture.width() + 0.5) / cell - 0.5;
			int row = i / 3 / picture.width();
			double y = (row + 0.5) / cell - 0.5;
			rgb[i] = level(between(small, side, new double[] { x, y }, i % 3));
		}
		return Picture.opaque(picture.width(), picture.height(), rgb);
	}

	/** Warmer: more red, less blue. */
	public static Picture withColourCast(Picture picture) {
		byte[] rgb = picture.rgb().clone();
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = level((rgb[i] & 0xff) + new int[] { 14, 0, -14 }[i % 3]);
		}
		return Picture.opaque(picture.width(), picture.height(), rgb);
	}

	/** Blotches without a scene, as untrained weights give them. */
	public static Picture untrained(Picture picture) {
		Random random = new Random(picture.rgb()[0] * 31L + picture.rgb()[picture.rgb().length - 1]);
		int blotch = picture.width() / 16;
		double[] colours = random.doubles(3 * 17 * 17, 0, 255).toArray();
		byte[] rgb = new byte[picture.rgb().length];
		for (int i = 0; i < rgb.length; i++) {
			int x = i / 3 % picture.width() / blotch;
			int y = i / 3 / picture.width() / blotch;
			rgb[i] = level(0.6 * 128 + 0.4 * colours[3 * (y * 17 + x) + i % 3]);
		}
		return Picture.opaque(picture.width(), picture.height(), rgb);
	}

	private static double between(double[] small, int side, double[] at, int channel) {
		int left = (int) Math.floor(at[0]);
		int top = (int) Math.floor(at[1]);
		DoubleUnaryOperator share = (value) -> value - Math.floor(value);
		double sum = 0;
		for (int corner = 0; corner < 4; corner++) {
			int x = Math.min(side - 1, Math.max(0, left + corner % 2));
			int y = Math.min(side - 1, Math.max(0, top + corner / 2));
			double across = (corner % 2 == 1) ? share.applyAsDouble(at[0]) : 1 - share.applyAsDouble(at[0]);
			double down = (corner / 2 == 1) ? share.applyAsDouble(at[1]) : 1 - share.applyAsDouble(at[1]);
			sum += across * down * small[3 * (y * side + x) + channel];
		}
		return sum;
	}

	private static byte level(double value) {
		return (byte) Math.max(0, Math.min(255, Math.round(value)));
	}

}
