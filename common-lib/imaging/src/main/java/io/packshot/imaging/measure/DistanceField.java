package io.packshot.imaging.measure;

import java.util.Arrays;

/**
 * Exact Euclidean distance of every pixel to the nearest pixel of a set, after
 * Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions", Theory of
 * Computing 8 (2012). Linear in the number of pixels. Stateless, safe for any thread.
 */
public final class DistanceField {

	private static final double FAR = 1e12;

	private DistanceField() {
	}

	/**
	 * Distances in pixels.
	 * @param set row by row, true where the distance is zero
	 * @param width pixels across
	 * @return one distance per pixel; at least 1e6 everywhere where the set is empty
	 */
	public static float[] to(boolean[] set, int width) {
		int height = set.length / width;
		double[] squared = new double[set.length];
		double[] line = new double[Math.max(width, height)];
		for (int i = 0; i < set.length; i++) {
			squared[i] = set[i] ? 0 : FAR;
		}
		Envelope envelope = new Envelope(line.length);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				line[y] = squared[y * width + x];
			}
			envelope.transform(line, height);
			for (int y = 0; y < height; y++) {
				squared[y * width + x] = line[y];
			}
		}
		float[] distance = new float[set.length];
		for (int y = 0; y < height; y++) {
			System.arraycopy(squared, y * width, line, 0, width);
			envelope.transform(line, width);
			for (int x = 0; x < width; x++) {
				distance[y * width + x] = (float) Math.sqrt(line[x]);
			}
		}
		return distance;
	}

	/** The lower envelope of one line's parabolas. */
	private static final class Envelope {

		private final int[] vertex;

		private final double[] border;

		private final double[] source;

		Envelope(int length) {
			this.vertex = new int[length];
			this.border = new double[length + 1];
			this.source = new double[length];
		}

		void transform(double[] line, int length) {
			System.arraycopy(line, 0, this.source, 0, length);
			Arrays.fill(this.border, 0);
			int k = 0;
			this.vertex[0] = 0;
			this.border[0] = Double.NEGATIVE_INFINITY;
			this.border[1] = Double.POSITIVE_INFINITY;
			for (int q = 1; q < length; q++) {
				double meet = meet(q, this.vertex[k]);
				while (meet <= this.border[k]) {
					k--;
					meet = meet(q, this.vertex[k]);
				}
				k++;
				this.vertex[k] = q;
				this.border[k] = meet;
				this.border[k + 1] = Double.POSITIVE_INFINITY;
			}
			k = 0;
			for (int q = 0; q < length; q++) {
				while (this.border[k + 1] < q) {
					k++;
				}
				double away = q - this.vertex[k];
				line[q] = away * away + this.source[this.vertex[k]];
			}
		}

		private double meet(int q, int p) {
			return (this.source[q] + (double) q * q - this.source[p] - (double) p * p) / (2.0 * q - 2.0 * p);
		}

	}

}
