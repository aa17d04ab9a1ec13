package io.packshot.renderer.stage;

import io.packshot.renderer.shape.Vec;

/**
 * A floor at y = 0 and a wall, joined by a quarter of a cylinder.
 *
 * @param wall the wall's z, negative
 * @param cove radius of the joint, below the wall's distance
 */
record Sweep(double wall, double cove) {

	double distance(double y, double z) {
		double back = z - this.wall;
		if (y > this.cove || back > this.cove) {
			return Math.min(y, back);
		}
		double dy = this.cove - y;
		double dz = this.cove - back;
		return this.cove - Math.sqrt(dy * dy + dz * dz);
	}

	Vec normal(double y, double z) {
		double back = z - this.wall;
		if (back >= this.cove) {
			return Vec.UP;
		}
		if (y >= this.cove) {
			return new Vec(0, 0, 1);
		}
		return new Vec(0, this.cove - y, this.cove - back).unit();
	}

	double hit(Vec from, Vec direction) {
		double floor = (direction.y() < 0) ? -from.y() / direction.y() : Double.MAX_VALUE;
		if (floor < 1e6 && from.z() + direction.z() * floor >= this.wall + this.cove) {
			return floor;
		}
		double y = from.y() - this.cove;
		double z = from.z() - this.wall - this.cove;
		double a = direction.y() * direction.y() + direction.z() * direction.z();
		double b = y * direction.y() + z * direction.z();
		double discriminant = b * b - a * (y * y + z * z - this.cove * this.cove);
		double bow = (discriminant > 0) ? (Math.sqrt(discriminant) - b) / a : -1;
		if (bow > 0 && y + direction.y() * bow <= 0 && z + direction.z() * bow <= 0) {
			return bow;
		}
		return (direction.z() < 0) ? (this.wall - from.z()) / direction.z() : floor;
	}

}
