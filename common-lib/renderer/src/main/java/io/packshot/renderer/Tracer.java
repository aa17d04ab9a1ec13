package io.packshot.renderer;

import io.packshot.renderer.shape.Vec;

/**
 * Finds where a ray meets the product: sphere tracing (Hart 1996).
 */
final class Tracer {

	static final double MISS = Double.MAX_VALUE;

	private static final double TOLERANCE = 0.00005;

	private static final double FAR = 20;

	private static final int STEPS = 160;

	private final Placement product;

	private final boolean bounded;

	Tracer(Placement product, boolean bounded) {
		this.product = product;
		this.bounded = bounded;
	}

	/**
	 * Distance along a unit direction, or {@link #MISS}.
	 */
	double product(Vec from, Vec direction) {
		double t = 0;
		double end = FAR;
		if (this.bounded) {
			double[] span = this.product.span(from, direction);
			t = span[0];
			end = span[1];
		}
		for (int i = 0; i < STEPS && t < end; i++) {
			double d = this.product.distance(from.x() + direction.x() * t, from.y() + direction.y() * t,
					from.z() + direction.z() * t);
			if (d < TOLERANCE) {
				return t;
			}
			t += 0.9 * d;
		}
		return MISS;
	}

}
