package io.packshot.renderer.stage;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Vec;

/**
 * A rectangular softbox as glossy products mirror it.
 */
final class Panel {

	private final Vec towards;

	private final Vec right;

	private final Vec up;

	private final double halfWidth;

	private final double halfHeight;

	private final Rgb radiance;

	Panel(Vec towards, double halfWidth, double halfHeight, Rgb radiance) {
		this.towards = towards;
		this.right = Vec.UP.cross(towards).unit();
		this.up = towards.cross(this.right);
		this.halfWidth = halfWidth;
		this.halfHeight = halfHeight;
		this.radiance = radiance;
	}

	/**
	 * Its image in a direction, blurred by the mirror's roughness.
	 */
	Rgb seen(Vec direction, double roughness) {
		double forward = direction.dot(this.towards);
		if (forward <= 0.05) {
			return Rgb.BLACK;
		}
		double soft = 0.04 + 0.9 * roughness;
		double across = edge(direction.dot(this.right) / forward, this.halfWidth, soft);
		return this.radiance.times(across * edge(direction.dot(this.up) / forward, this.halfHeight, soft));
	}

	private static double edge(double at, double half, double soft) {
		return Backdrop.smooth((half + soft - Math.abs(at)) / (2 * soft));
	}

}
