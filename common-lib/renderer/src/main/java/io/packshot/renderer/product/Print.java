package io.packshot.renderer.product;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A printed panel of the fictional brand: emblem, wordmark and two rules. The origin is
 * its middle; units are those of the product.
 *
 * @param paper what it is printed on; null to print on the product itself
 */
record Print(double halfWidth, double halfHeight, @Nullable Paint paper, Paint ink) {

	/**
	 * The letters T A L V E as strokes from x, y to x, y; one em high, kerned.
	 */
	private static final double[][] STROKES = { { 0, 1, .62, 1 }, { .31, 1, .31, 0 }, { .66, 0, .98, 1 },
			{ .98, 1, 1.3, 0 }, { .78, .33, 1.18, .33 }, { 1.56, 1, 1.56, 0 }, { 1.56, 0, 2.04, 0 },
			{ 2.06, 1, 2.38, 0 }, { 2.38, 0, 2.7, 1 }, { 2.96, 0, 2.96, 1 }, { 2.96, 1, 3.46, 1 },
			{ 2.96, .5, 3.38, .5 }, { 2.96, 0, 3.46, 0 } };

	private static final double WORD_WIDTH = 3.46;

	private static final double HALF_STROKE = 0.075;

	Paint over(double u, double v, Supplier<Paint> below) {
		if (Math.abs(u) > this.halfWidth || Math.abs(v) > this.halfHeight) {
			return below.get();
		}
		if (inked(u, v)) {
			return this.ink;
		}
		return (this.paper != null) ? this.paper : below.get();
	}

	boolean inked(double u, double v) {
		double em = Math.min(0.44 * this.halfHeight, 1.56 * this.halfWidth / WORD_WIDTH);
		double disc = Math.min(0.36 * this.halfHeight, 0.6 * this.halfWidth);
		return emblem(u / disc, (v - 0.4 * this.halfHeight) / disc)
				|| wordmark(u / em + WORD_WIDTH / 2, (v + 0.42 * this.halfHeight) / em)
				|| rule(u, v + 0.62 * this.halfHeight, 0.5) || rule(u, v + 0.76 * this.halfHeight, 0.32);
	}

	/**
	 * A sun above the sea: half a disc over two waves of shrinking width.
	 */
	private static boolean emblem(double u, double v) {
		double square = u * u + v * v;
		if (square > 1) {
			return false;
		}
		return v > -0.05 || (v < -0.2 && v > -0.4) || (v < -0.56 && v > -0.74);
	}

	private boolean rule(double u, double v, double share) {
		return Math.abs(v) < 0.028 * this.halfHeight && Math.abs(u) < share * this.halfWidth;
	}

	private static boolean wordmark(double u, double v) {
		if (v < -HALF_STROKE || v > 1 + HALF_STROKE || u < -HALF_STROKE || u > WORD_WIDTH + HALF_STROKE) {
			return false;
		}
		for (double[] stroke : STROKES) {
			if (struck(stroke, u, v)) {
				return true;
			}
		}
		return false;
	}

	private static boolean struck(double[] stroke, double u, double v) {
		double du = stroke[2] - stroke[0];
		double dv = stroke[3] - stroke[1];
		double t = ((u - stroke[0]) * du + (v - stroke[1]) * dv) / (du * du + dv * dv);
		double clamped = Math.min(Math.max(t, 0), 1);
		double x = u - stroke[0] - du * clamped;
		double y = v - stroke[1] - dv * clamped;
		return x * x + y * y < HALF_STROKE * HALF_STROKE;
	}

}
