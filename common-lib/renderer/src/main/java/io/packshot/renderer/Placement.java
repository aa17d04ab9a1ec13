package io.packshot.renderer;

import io.packshot.renderer.product.Paint;
import io.packshot.renderer.product.Product;
import io.packshot.renderer.shape.Vec;

/**
 * A product on its stage: turned, scaled and put down.
 */
final class Placement {

	private final Product product;

	private final double cosine;

	private final double sine;

	private final double scale;

	private final Vec at;

	private final Vec pivot;

	private final Vec middle;

	private final double radius;

	/**
	 * @param yaw radians about the vertical
	 * @param at where the middle of its foot stands
	 */
	Placement(Product product, double yaw, double scale, Vec at) {
		this.product = product;
		this.cosine = StrictMath.cos(yaw);
		this.sine = StrictMath.sin(yaw);
		this.scale = scale;
		this.at = at;
		Vec centre = product.low().plus(product.high()).times(0.5);
		this.pivot = new Vec(centre.x(), 0, centre.z());
		this.middle = at.plus(new Vec(0, centre.y() * scale, 0));
		this.radius = product.high().minus(product.low()).length() / 2 * scale;
	}

	/**
	 * The middle of a ball that holds the product.
	 */
	Vec middle() {
		return this.middle;
	}

	double radius() {
		return this.radius;
	}

	double distance(double x, double y, double z) {
		double dx = (x - this.at.x()) / this.scale;
		double dz = (z - this.at.z()) / this.scale;
		double u = this.cosine * dx - this.sine * dz + this.pivot.x();
		double w = this.sine * dx + this.cosine * dz + this.pivot.z();
		return this.product.distance(u, (y - this.at.y()) / this.scale, w) * this.scale;
	}

	/**
	 * Where a ray enters the box around the product and where it leaves it, in world
	 * units; the second is smaller where it misses the box.
	 */
	double[] span(Vec from, Vec direction) {
		double x = (from.x() - this.at.x()) / this.scale;
		double z = (from.z() - this.at.z()) / this.scale;
		double[] span = { 0, Double.MAX_VALUE };
		clip(span, this.cosine * x - this.sine * z + this.pivot.x(),
				this.cosine * direction.x() - this.sine * direction.z(), this.product.low().x(),
				this.product.high().x());
		clip(span, (from.y() - this.at.y()) / this.scale, direction.y(), this.product.low().y(),
				this.product.high().y());
		clip(span, this.sine * x + this.cosine * z + this.pivot.z(),
				this.sine * direction.x() + this.cosine * direction.z(), this.product.low().z(),
				this.product.high().z());
		span[0] *= this.scale;
		span[1] *= this.scale;
		return span;
	}

	private static void clip(double[] span, double from, double slope, double low, double high) {
		double near = (((slope > 0) ? low : high) - from) / slope;
		double far = (((slope > 0) ? high : low) - from) / slope;
		if (near > span[0]) {
			span[0] = near;
		}
		if (far < span[1]) {
			span[1] = far;
		}
	}

	double distance(Vec point) {
		return distance(point.x(), point.y(), point.z());
	}

	Paint paint(Vec point) {
		double dx = (point.x() - this.at.x()) / this.scale;
		double dz = (point.z() - this.at.z()) / this.scale;
		return this.product.paint(this.cosine * dx - this.sine * dz + this.pivot.x(),
				(point.y() - this.at.y()) / this.scale, this.sine * dx + this.cosine * dz + this.pivot.z());
	}

	/**
	 * The unit normal near the surface, by differences over the corners of a tetrahedron.
	 */
	Vec normal(Vec p) {
		double e = 0.0006;
		double a = distance(p.x() + e, p.y() - e, p.z() - e);
		double b = distance(p.x() - e, p.y() - e, p.z() + e);
		double c = distance(p.x() - e, p.y() + e, p.z() - e);
		double d = distance(p.x() + e, p.y() + e, p.z() + e);
		return new Vec(a - b - c + d, -a - b + c + d, -a + b - c + d).unit();
	}

}
