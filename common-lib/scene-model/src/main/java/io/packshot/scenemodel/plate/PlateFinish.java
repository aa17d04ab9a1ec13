package io.packshot.scenemodel.plate;

import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;

/**
 * Develops a plate to 8-bit sRGB: grain, then triangular dither of one level, which makes
 * the mean of the rounded values exact and their noise the same everywhere (Lipshitz et
 * al. 1992). The same plate, grain and seed give the same bytes.
 */
public final class PlateFinish {

	private static final double LUMINANCE = 0.85;

	private static final double COLOUR = 0.5;

	private static final float TO_UNIT = 1f / (1 << 16);

	/** Deviation of the sum of four bytes, each even over 0 to 255. */
	private static final double FOUR_BYTES = Math.sqrt(4 * (256.0 * 256.0 - 1) / 12);

	private PlateFinish() {
	}

	/**
	 * The plate as bytes.
	 * @param plate linear light
	 * @param grain fine noise to add
	 * @param seed where grain and dither begin
	 * @return interleaved sRGB, 0 to 255 unsigned
	 */
	public static byte[] develop(LinearPlate plate, Grain grain, long seed) {
		int row = 3 * plate.width();
		float[] levels = grain(plate.width(), plate.height(), grain, seed);
		byte[] bytes = new byte[levels.length];
		Noise dither = new Noise(seed, NoiseStream.DITHER);
		for (int y = 0; y < plate.height(); y++) {
			Noise.Draw draw = dither.draw(y, 0);
			for (int i = y * row; i < (y + 1) * row; i++) {
				int bits = draw.bits();
				float triangle = ((bits >>> 16) + (bits & 0xffff) + 1) * TO_UNIT - 1;
				double level = 255 * Srgb.toCode(plate.rgb()[i]) + levels[i] + triangle;
				bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(level)));
			}
		}
		return bytes;
	}

	private static float[] grain(int width, int height, Grain grain, long seed) {
		float[] sum = new float[3 * width * height];
		Noise noise = new Noise(seed, NoiseStream.GRAIN);
		for (int octave = 0; octave < grain.octaves().size(); octave++) {
			float strength = grain.octaves().get(octave).floatValue();
			// One pixel more than needed, because enlarging loses the last half pixel.
			int columns = (width >> octave) + 2;
			int rows = (height >> octave) + 2;
			float[] layer = white(columns, rows, noise, octave);
			for (int i = 0; i < octave; i++) {
				layer = doubled(layer, columns, rows);
				columns *= 2;
				rows *= 2;
			}
			for (int y = 0; y < height; y++) {
				for (int i = 0; i < 3 * width; i++) {
					sum[3 * y * width + i] += strength * layer[3 * y * columns + i];
				}
			}
		}
		return sum;
	}

	private static float[] white(int columns, int rows, Noise noise, int octave) {
		float[] layer = new float[3 * columns * rows];
		for (int y = 0; y < rows; y++) {
			Noise.Draw draw = noise.draw(octave, y);
			for (int x = 0; x < columns; x++) {
				double luminance = LUMINANCE * nearlyGaussian(draw.bits());
				for (int channel = 0; channel < 3; channel++) {
					layer[3 * (y * columns + x) + channel] = (float) (luminance + COLOUR * nearlyGaussian(draw.bits()));
				}
			}
		}
		return layer;
	}

	/** The sum of a word's four bytes, brought to mean 0 and deviation 1. */
	private static double nearlyGaussian(int bits) {
		int sum = (bits & 0xff) + (bits >>> 8 & 0xff) + (bits >>> 16 & 0xff) + (bits >>> 24);
		return (sum - 510) / FOUR_BYTES;
	}

	/** Twice the size by the 5-tap binomial kernel (Burt and Adelson 1983). */
	private static float[] doubled(float[] layer, int columns, int rows) {
		float[] wide = new float[2 * layer.length];
		for (int y = 0; y < rows; y++) {
			for (int x = 0; x < 2 * columns; x++) {
				spread(layer, 3 * y * columns, 3, x, columns, wide, 3 * (2 * y * columns + x));
			}
		}
		float[] tall = new float[2 * wide.length];
		for (int y = 0; y < 2 * rows; y++) {
			for (int x = 0; x < 2 * columns; x++) {
				spread(wide, 3 * x, 6 * columns, y, rows, tall, 3 * (2 * y * columns + x));
			}
		}
		return tall;
	}

	private static void spread(float[] source, int from, int stride, int position, int length, float[] target, int to) {
		int middle = position / 2;
		int after = Math.min(length - 1, middle + 1);
		int before = Math.max(0, middle - 1);
		for (int channel = 0; channel < 3; channel++) {
			float centre = source[from + stride * middle + channel];
			float next = source[from + stride * after + channel];
			target[to + channel] = (position % 2 == 1) ? (centre + next) / 2
					: (source[from + stride * before + channel] + 6 * centre + next) / 8;
		}
	}

}
