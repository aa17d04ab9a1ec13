package io.packshot.imaging.composite;

/** A plane of darkness that can be blurred and read at another size. One thread. */
final class SoftField {

	private final int width;

	private final int height;

	private float[] values;

	SoftField(int width, int height) {
		this.width = width;
		this.height = height;
		this.values = new float[width * height];
	}

	static SoftField of(boolean[] set, int width) {
		SoftField field = new SoftField(width, set.length / width);
		for (int i = 0; i < set.length; i++) {
			field.values[i] = set[i] ? 1 : 0;
		}
		return field;
	}

	/** Raises the pixel under a point to at least the given value. */
	void mark(double x, double y, double value) {
		int column = (int) Math.round(x);
		int row = (int) Math.round(y);
		if (column >= 0 && column < this.width && row >= 0 && row < this.height) {
			int i = row * this.width + column;
			this.values[i] = Math.max(this.values[i], (float) value);
		}
	}

	float max() {
		float max = 0;
		for (float value : this.values) {
			max = Math.max(max, value);
		}
		return max;
	}

	void add(SoftField other, double factor) {
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] += (float) (factor * other.values[i]);
		}
	}

	/** Gaussian blur with other deviations across and down; nothing beyond the edges. */
	void blur(double across, double down) {
		this.values = blurred(Math.max(0.5, across), true);
		this.values = blurred(Math.max(0.5, down), false);
	}

	private float[] blurred(double sigma, boolean across) {
		int radius = (int) Math.ceil(3 * sigma);
		float[] taps = new float[2 * radius + 1];
		double sum = 0;
		for (int k = -radius; k <= radius; k++) {
			taps[k + radius] = (float) Math.exp(-k * k / (2 * sigma * sigma));
			sum += taps[k + radius];
		}
		float[] out = new float[this.values.length];
		int length = across ? this.width : this.height;
		int stride = across ? 1 : this.width;
		for (int i = 0; i < out.length; i++) {
			int at = across ? i % this.width : i / this.width;
			int from = Math.max(-radius, -at);
			int to = Math.min(radius, length - 1 - at);
			double total = 0;
			for (int k = from; k <= to; k++) {
				total += taps[k + radius] * this.values[i + k * stride];
			}
			out[i] = (float) (total / sum);
		}
		return out;
	}

	/** The value under a pixel of a larger grid, bilinear. */
	double at(int column, int row, int gridWidth, int gridHeight) {
		double x = (column + 0.5) * this.width / gridWidth - 0.5;
		double y = (row + 0.5) * this.height / gridHeight - 0.5;
		int x0 = (int) Math.floor(x);
		int y0 = (int) Math.floor(y);
		double fx = x - x0;
		double fy = y - y0;
		return (1 - fy) * ((1 - fx) * value(x0, y0) + fx * value(x0 + 1, y0))
				+ fy * ((1 - fx) * value(x0, y0 + 1) + fx * value(x0 + 1, y0 + 1));
	}

	private double value(int x, int y) {
		int column = Math.max(0, Math.min(this.width - 1, x));
		int row = Math.max(0, Math.min(this.height - 1, y));
		return this.values[row * this.width + column];
	}

}
