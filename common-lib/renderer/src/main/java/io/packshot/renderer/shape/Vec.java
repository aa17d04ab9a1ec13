package io.packshot.renderer.shape;

/**
 * A point or direction; x to the right, y up, z towards the camera.
 */
public record Vec(double x, double y, double z) {

	public static final Vec UP = new Vec(0, 1, 0);

	/**
	 * The unit direction of a lamp or camera.
	 * @param azimuth radians from the camera's side, positive to the right
	 * @param elevation radians above the floor
	 */
	public static Vec towards(double azimuth, double elevation) {
		double flat = StrictMath.cos(elevation);
		return new Vec(StrictMath.sin(azimuth) * flat, StrictMath.sin(elevation), StrictMath.cos(azimuth) * flat);
	}

	public Vec plus(Vec other) {
		return new Vec(this.x + other.x, this.y + other.y, this.z + other.z);
	}

	public Vec minus(Vec other) {
		return new Vec(this.x - other.x, this.y - other.y, this.z - other.z);
	}

	public Vec times(double factor) {
		return new Vec(this.x * factor, this.y * factor, this.z * factor);
	}

	/**
	 * The point at a distance along a direction.
	 */
	public Vec along(Vec direction, double distance) {
		return new Vec(this.x + direction.x * distance, this.y + direction.y * distance,
				this.z + direction.z * distance);
	}

	public double dot(Vec other) {
		return this.x * other.x + this.y * other.y + this.z * other.z;
	}

	public Vec cross(Vec other) {
		return new Vec(this.y * other.z - this.z * other.y, this.z * other.x - this.x * other.z,
				this.x * other.y - this.y * other.x);
	}

	public double length() {
		return Math.sqrt(dot(this));
	}

	public Vec unit() {
		return times(1 / length());
	}

	/**
	 * This direction mirrored at a surface with the given unit normal.
	 */
	public Vec mirrored(Vec normal) {
		return along(normal, -2 * dot(normal));
	}

}
