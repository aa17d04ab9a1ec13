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

	/** The surface at a pixel, for a channel of Lab. */
	double at(int i, int channel) {
		double[] basis = basis(i);
		double sum = 0;
		for (int k = 0; k < TERMS; k++) {
			sum += basis[k] * this.surface[channel][k];
		}
		return sum;
	}

	private double[] basis(int i) {
		int height = this.distance.length / this.width;
		double x = 2.0 * (i % this.width) / (this.width - 1) - 1;
		int row = i / this.width;
		double y = 2.0 * row / (height - 1) - 1;
		return new double[] { 1, x, y, x * x, x * y, y * y };
	}

	private void solve() {
		double[][] normal = new double[TERMS][TERMS + 3];
		for (int i = 0; i < this.weight.length; i++) {
			if (this.weight[i] > 0) {
				add(normal, i);
			}
		}
		LinearSystem.solve(normal);
		for (int c = 0; c < 3; c++) {
			for (int k = 0; k < TERMS; k++) {
				this.surface[c][k] = normal[k][TERMS + c];
			}
		}
	}

	private void add(double[][] normal, int i) {
		double[] basis = basis(i);
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
		for (int i = 0; i < this.distance.length; i++) {
			double sum = 0;
			for (int c = 0; c < 3; c++) {
				double gap = this.lab[3 * i + c] - at(i, c);
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
