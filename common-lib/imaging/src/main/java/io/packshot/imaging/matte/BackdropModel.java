package io.packshot.imaging.matte;

import java.util.Arrays;

/**
 * What the backdrop would look like without the product: a quadratic surface per Lab
 * channel, fitted to the border band and then, by reweighting, to whatever else agrees
 * with it.
 */
final class BackdropModel {

	private static final int TERMS = 6;

	private static final int ROUNDS = 8;

	private final int width;

	private final float[] lab;

	private final double[][] surface = new double[3][TERMS];

	private final float[] distance;

	private final double[] weight;

	private double spread;

	private BackdropModel(float[] lab, int width) {
		this.width = width;
		this.lab = lab;
		this.distance = new float[lab.length / 3];
		this.weight = new double[lab.length / 3];
	}

	/**
	 * Fits the surface.
	 * @param lab interleaved L, a, b, row by row
	 * @param width pixels across
	 * @param border the band that is taken for backdrop
	 */
	static BackdropModel fit(float[] lab, int width, Mask border) {
		BackdropModel model = new BackdropModel(lab, width);
		for (int i = 0; i < model.weight.length; i++) {
			model.weight[i] = border.has(i) ? 1 : 0;
		}
		for (int round = 0; round < ROUNDS; round++) {
			model.solve();
			model.measure();
			model.reweight(border);
		}
		return model;
	}

	/** Distance of each pixel to the surface in Lab. */
	float[] distance() {
		return this.distance;
	}

	/** Robust deviation of the backdrop around the surface in Lab, at least 1. */
	double spread() {
		return this.spread;
	}

	/**
	 * Whether a mask holds more than the backdrop's own unevenness: a tenth of its pixels
	 * are clearly off the surface.
	 */
	boolean isLeftBy(Mask mask) {
		double limit = 2 * this.spread + 1.5;
		int off = 0;
		for (int i = 0; i < this.distance.length; i++) {
			off += (mask.has(i) && this.distance[i] > limit) ? 1 : 0;
		}
		return off > 0.1 * mask.count();
	}

	/** The surface as interleaved Lab on a grid of any size over the same picture. */
	float[] surface(int toWidth, int toHeight) {
		float[] out = new float[3 * toWidth * toHeight];
		double[] basis = new double[TERMS];
		for (int i = 0; i < toWidth * toHeight; i++) {
			fill(basis, i % toWidth, i / toWidth, toWidth, toHeight);
			for (int c = 0; c < 3; c++) {
				out[3 * i + c] = (float) at(basis, c);
			}
		}
		return out;
	}

	private double at(double[] basis, int channel) {
		double sum = 0;
		for (int k = 0; k < TERMS; k++) {
			sum += basis[k] * this.surface[channel][k];
		}
		return sum;
	}

	private static void fill(double[] basis, int column, int row, int width, int height) {
		double x = (2.0 * column + 1) / width - 1;
		double y = (2.0 * row + 1) / height - 1;
		basis[0] = 1;
		basis[1] = x;
		basis[2] = y;
		basis[3] = x * x;
		basis[4] = x * y;
		basis[5] = y * y;
	}

	private void fill(double[] basis, int i) {
		fill(basis, i % this.width, i / this.width, this.width, this.distance.length / this.width);
	}

	private void solve() {
		double[][] normal = new double[TERMS][TERMS + 3];
		double[] basis = new double[TERMS];
		// A quarter of the pixels determines eighteen numbers as well as all do.
		for (int i = 0; i < this.weight.length; i += (this.weight.length > 10_000) ? 4 : 1) {
			if (this.weight[i] > 0) {
				fill(basis, i);
				add(normal, i, basis);
			}
		}
		LinearSystem.solve(normal);
		for (int c = 0; c < 3; c++) {
			for (int k = 0; k < TERMS; k++) {
				this.surface[c][k] = normal[k][TERMS + c];
			}
		}
	}

	private void add(double[][] normal, int i, double[] basis) {
		for (int k = 0; k < TERMS; k++) {
			double weighted = this.weight[i] * basis[k];
			for (int l = 0; l < TERMS; l++) {
				normal[k][l] += weighted * basis[l];
			}
			for (int c = 0; c < 3; c++) {
				normal[k][TERMS + c] += weighted * this.lab[3 * i + c];
			}
		}
	}

	private void measure() {
		double[] basis = new double[TERMS];
		for (int i = 0; i < this.distance.length; i++) {
			double sum = 0;
			fill(basis, i);
			for (int c = 0; c < 3; c++) {
				double gap = this.lab[3 * i + c] - at(basis, c);
				sum += gap * gap;
			}
			this.distance[i] = (float) Math.sqrt(sum);
		}
	}

	private void reweight(Mask border) {
		float[] trusted = new float[this.distance.length];
		int count = 0;
		for (int i = 0; i < this.distance.length; i++) {
			if (this.weight[i] > 0.5) {
				trusted[count++] = this.distance[i];
			}
		}
		this.spread = Math.max(1, 1.4826 * median(trusted, count));
		double limit = 3 * this.spread + 1.5;
		for (int i = 0; i < this.distance.length; i++) {
			boolean in = this.distance[i] < limit || border.has(i);
			this.weight[i] = in ? Math.min(1, limit / Math.max(this.distance[i], 1e-3)) : 0;
		}
	}

	private static double median(float[] values, int count) {
		if (count == 0) {
			return 0;
		}
		Arrays.sort(values, 0, count);
		return values[count / 2];
	}

}
