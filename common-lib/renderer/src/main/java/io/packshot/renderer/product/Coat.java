package io.packshot.renderer.product;

import io.packshot.renderer.chance.Draws;

/**
 * The paint at each spot of a part, in the product's own coordinates.
 */
@FunctionalInterface
interface Coat {

	Paint at(double x, double y, double z);

	static Coat plain(Paint paint) {
		return (x, y, z) -> paint;
	}

	/**
	 * Another coat between two heights.
	 */
	default Coat banded(double from, double to, Paint band) {
		return (x, y, z) -> (y > from && y < to) ? band : at(x, y, z);
	}

	/**
	 * Dipped into a second glaze up to a slightly uneven line.
	 */
	default Coat dipped(double line, double wobble, double phase, Paint dip) {
		return (x, y, z) -> {
			double angle = StrictMath.atan2(x, z);
			double edge = line + wobble * StrictMath.sin(2 * angle + phase)
					+ 0.4 * wobble * StrictMath.sin(5 * angle + 2 * phase);
			return (y < edge) ? dip : at(x, y, z);
		};
	}

	/**
	 * Stoneware speckles: at most one round spot in each cell of a lattice.
	 */
	default Coat speckled(long seed, double cell, Paint spot) {
		return (x, y, z) -> {
			long i = (long) Math.floor(x / cell);
			long j = (long) Math.floor(y / cell);
			long k = (long) Math.floor(z / cell);
			long of = seed + 7919 * k;
			double radius = 0.04 + 0.2 * Draws.at(of, i, 3 * j);
			double dx = x / cell - i - radius - (1 - 2 * radius) * Draws.at(of + 1, i, j);
			double dy = y / cell - j - radius - (1 - 2 * radius) * Draws.at(of + 2, i, j);
			double dz = z / cell - k - radius - (1 - 2 * radius) * Draws.at(of + 3, i, j);
			return (dx * dx + dy * dy + dz * dz < radius * radius) ? spot : at(x, y, z);
		};
	}

	/**
	 * Another paint inside a cylinder about the axis: the inner face of a vessel.
	 */
	default Coat lined(double radius, double above, Paint lining) {
		return (x, y, z) -> (y > above && x * x + z * z < radius * radius) ? lining : at(x, y, z);
	}

	/**
	 * A print around a turned body, facing the camera when it is not rotated.
	 */
	default Coat wrapped(Print print, double radius, double height) {
		return (x, y, z) -> {
			if (Math.abs(y - height) > print.halfHeight() || z < 0) {
				return at(x, y, z);
			}
			Coat below = this;
			return print.over(StrictMath.atan2(x, z) * radius, y - height, () -> below.at(x, y, z));
		};
	}

	/**
	 * A print on the front face of a brick.
	 */
	default Coat fronted(Print print, double height, double beyond) {
		return (x, y, z) -> {
			Coat below = this;
			return (z > beyond) ? print.over(x, y - height, () -> below.at(x, y, z)) : at(x, y, z);
		};
	}

}
