package io.packshot.renderer.stage;

import io.packshot.renderer.chance.Draws;

/**
 * Value noise on the integer lattice, in [0, 1].
 */
final class Noise {

	private final long seed;

	Noise(long seed) {
		this.seed = seed;
	}

	double at(double x, double y) {
		long i = (long) Math.floor(x);
		long j = (long) Math.floor(y);
		double u = Backdrop.smooth(x - i);
		double v = Backdrop.smooth(y - j);
		double low = Draws.at(this.seed, i, j) * (1 - u) + Draws.at(this.seed, i + 1, j) * u;
		double high = Draws.at(this.seed, i, j + 1) * (1 - u) + Draws.at(this.seed, i + 1, j + 1) * u;
		return low * (1 - v) + high * v;
	}

	/**
	 * Three octaves.
	 */
	double cloud(double x, double y) {
		return 0.55 * at(x, y) + 0.3 * at(2.1 * x + 17, 2.1 * y + 5) + 0.15 * at(4.3 * x + 3, 4.3 * y + 29);
	}

}
