package io.packshot.renderer;

import io.packshot.renderer.shape.Vec;

/**
 * A pinhole camera with a square picture.
 */
final class Camera {

	private final Vec eye;

	private final Vec forward;

	private final Vec right;

	private final Vec up;

	private final double halfExtent;

	/**
	 * @param halfExtent tangent of half the field of view
	 */
	Camera(Vec eye, Vec target, double halfExtent) {
		this.eye = eye;
		this.forward = target.minus(eye).unit();
		this.right = this.forward.cross(Vec.UP).unit();
		this.up = this.right.cross(this.forward);
		this.halfExtent = halfExtent;
	}

	Vec eye() {
		return this.eye;
	}

	/**
	 * The unit direction through a point of the picture.
	 * @param u from the left edge to the right, in [0, 1]
	 * @param v from the upper edge to the lower, in [0, 1]
	 */
	Vec through(double u, double v) {
		return this.forward.along(this.right, (2 * u - 1) * this.halfExtent)
			.along(this.up, (1 - 2 * v) * this.halfExtent)
			.unit();
	}

}
