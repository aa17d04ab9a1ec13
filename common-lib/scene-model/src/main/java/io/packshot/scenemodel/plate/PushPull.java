package io.packshot.scenemodel.plate;

/**
 * Fills what is unknown of a picture from what is known around it, coarse to fine: the
 * pyramid of Gortler et al. ("The Lumigraph", 1996). What is known stays as it is.
 */
final class PushPull {

	private PushPull() {
	}

	/**
	 * Fills in place.
	 * @param rgb interleaved values; those of unknown pixels are ignored
	 * @param known one weight per pixel: 1 known, 0 unknown; at least one pixel is known
	 * @param width pixels across
	 * @param height pixels down
	 */
	static void fill(float[] rgb, float[] known, int width, int height) {
		if (width == 1 && height == 1) {
			return;
		}
		int columns = (width + 1) / 2;
		int rows = (height + 1) / 2;
		float[] coarse = new float[3 * columns * rows];
		float[] weights = new float[columns * rows];
		pull(rgb, known, width, height, coarse, weights);
		fill(coarse, weights, columns, rows);
		push(coarse, columns, rows, rgb, known, width, height);
	}

	/** Weighted means of 2x2 blocks; a block is as known as its best pixels together. */
	private static void pull(float[] rgb, float[] known, int width, int height, float[] coarse, float[] weights) {
		int columns = (width + 1) / 2;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int pixel = y * width + x;
				int block = y / 2 * columns + x / 2;
				weights[block] += known[pixel];
				for (int channel = 0; channel < 3; channel++) {
					coarse[3 * block + channel] += known[pixel] * rgb[3 * pixel + channel];
				}
			}
		}
		for (int block = 0; block < weights.length; block++) {
			float scale = (weights[block] > 0) ? 1 / weights[block] : 0;
			for (int channel = 0; channel < 3; channel++) {
				coarse[3 * block + channel] *= scale;
			}
			weights[block] = Math.min(1, weights[block]);
		}
	}

	private static void push(float[] coarse, int columns, int rows, float[] rgb, float[] known, int width, int height) {
		for (int y = 0; y < height; y++) {
			float row = Math.max(0, (y - 0.5f) / 2);
			for (int x = 0; x < width; x++) {
				int pixel = y * width + x;
				if (known[pixel] < 1) {
					float column = Math.max(0, (x - 0.5f) / 2);
					for (int channel = 0; channel < 3; channel++) {
						float filled = bilinear(coarse, columns, rows, column, row, channel);
						float own = rgb[3 * pixel + channel];
						rgb[3 * pixel + channel] = filled + known[pixel] * (own - filled);
					}
				}
			}
		}
	}

	private static float bilinear(float[] values, int columns, int rows, float column, float row, int channel) {
		int x = Math.min(columns - 1, (int) column);
		int y = Math.min(rows - 1, (int) row);
		int nextX = Math.min(columns - 1, x + 1);
		int nextY = Math.min(rows - 1, y + 1);
		float top = mix(values, 3 * (y * columns + x) + channel, 3 * (y * columns + nextX) + channel, column - x);
		float bottom = mix(values, 3 * (nextY * columns + x) + channel, 3 * (nextY * columns + nextX) + channel,
				column - x);
		return top + (row - y) * (bottom - top);
	}

	private static float mix(float[] values, int a, int b, float share) {
		return values[a] + share * (values[b] - values[a]);
	}

}
