package io.packshot.renderer.stage;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Vec;

/**
 * The reflectance of what stands behind and under the product.
 */
@FunctionalInterface
interface Backdrop {

	Rgb colour(Vec at, Vec normal);

	/**
	 * Seamless paper from the floor's colour to the wall's.
	 */
	static Backdrop paper(Rgb floor, Rgb wall) {
		return (at, normal) -> floor.mix(wall, smooth(at.y() / 1.1));
	}

	/**
	 * A painted wall with a disc like a low sun.
	 */
	static Backdrop sun(Rgb floor, Rgb wall, Rgb disc, Vec middle, double radius) {
		return (at, normal) -> {
			double dx = at.x() - middle.x();
			double dy = at.y() - middle.y();
			if (normal.z() > 0.9) {
				return (dx * dx + dy * dy < radius * radius) ? disc : wall;
			}
			return floor.mix(wall, smooth(at.y() / 0.25));
		};
	}

	/**
	 * The cubic step from 0 to 1.
	 */
	static double smooth(double value) {
		double t = Math.min(Math.max(value, 0), 1);
		return t * t * (3 - 2 * t);
	}

}
