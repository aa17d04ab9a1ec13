package io.packshot.renderer.shape;

/**
 * A solid as its signed distance, negative inside. The primitives are exact, unions exact
 * outside, blends and cuts bounds; see Quilez, "3D distance functions". A solid is
 * immutable and may be asked from any thread.
 */
@FunctionalInterface
public interface Solid {

	double distance(double x, double y, double z);

	static Solid turned(Profile profile) {
		return (x, y, z) -> profile.distance(Math.sqrt(x * x + z * z), y);
	}

	/**
	 * A rounded brick.
	 * @param half half sizes, the rounding included
	 */
	static Solid brick(Vec middle, Vec half, double round) {
		double w = half.x() - round;
		double h = half.y() - round;
		double d = half.z() - round;
		return (x, y, z) -> {
			double dx = Math.abs(x - middle.x()) - w;
			double dy = Math.abs(y - middle.y()) - h;
			double dz = Math.abs(z - middle.z()) - d;
			double inside = Math.min(Math.max(dx, Math.max(dy, dz)), 0);
			return inside + Blend.hypot(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0)) - round;
		};
	}

	static Solid rod(Vec from, Vec to, double radius) {
		Vec axis = to.minus(from);
		double square = axis.dot(axis);
		return (x, y, z) -> {
			double px = x - from.x();
			double py = y - from.y();
			double pz = z - from.z();
			double h = Blend.clamp((px * axis.x() + py * axis.y() + pz * axis.z()) / square, 0, 1);
			return Blend.hypot(px - axis.x() * h, py - axis.y() * h, pz - axis.z() * h) - radius;
		};
	}

	/**
	 * Two balls and their hull.
	 */
	static Solid drop(Vec from, double fromRadius, Vec to, double toRadius) {
		Vec axis = to.minus(from).unit();
		Profile profile = Profile.drop(fromRadius, 0, toRadius, to.minus(from).length());
		return (x, y, z) -> {
			double px = x - from.x();
			double py = y - from.y();
			double pz = z - from.z();
			double along = px * axis.x() + py * axis.y() + pz * axis.z();
			double square = px * px + py * py + pz * pz - along * along;
			return profile.distance(Math.sqrt(Math.max(square, 0)), along);
		};
	}

	/**
	 * An ellipsoid; a bound that is exact to first order at the surface.
	 */
	static Solid egg(Vec middle, Vec radii) {
		return (x, y, z) -> {
			double u = (x - middle.x()) / radii.x();
			double v = (y - middle.y()) / radii.y();
			double w = (z - middle.z()) / radii.z();
			double k = Blend.hypot(u, v, w);
			double slope = Blend.hypot(u / radii.x(), v / radii.y(), w / radii.z());
			return (slope < 1e-9) ? -Math.min(radii.x(), Math.min(radii.y(), radii.z())) : k * (k - 1) / slope;
		};
	}

	/**
	 * A chain link standing in the xy plane.
	 * @param rise half the length of its straight parts
	 */
	static Solid link(Vec middle, double rise, double radius, double tube) {
		return (x, y, z) -> {
			double q = Math.max(Math.abs(y - middle.y()) - rise, 0);
			return Blend.hypot(Blend.hypot(x - middle.x(), q) - radius, z - middle.z()) - tube;
		};
	}

	/**
	 * A flat slab whose outline in the xz plane is the hull of two discs, with rounded
	 * edges.
	 */
	static Solid sole(Vec from, double fromRadius, Vec to, double toRadius, double halfHeight) {
		Vec axis = to.minus(from).unit();
		double round = halfHeight * 0.45;
		Profile outline = Profile.drop(fromRadius, 0, toRadius, to.minus(from).length());
		return (x, y, z) -> {
			double px = x - from.x();
			double pz = z - from.z();
			double along = px * axis.x() + pz * axis.z();
			double side = outline.distance(Math.abs(px * axis.z() - pz * axis.x()), along) + round;
			double dy = Math.abs(y - from.y()) - halfHeight + round;
			return Math.min(Math.max(side, dy), 0) + Blend.hypot(Math.max(side, 0), Math.max(dy, 0)) - round;
		};
	}

	default Solid and(Solid other) {
		return (x, y, z) -> Math.min(distance(x, y, z), other.distance(x, y, z));
	}

	default Solid blend(Solid other, double width) {
		return (x, y, z) -> Blend.union(distance(x, y, z), other.distance(x, y, z), width);
	}

	default Solid cut(Solid hole, double width) {
		return (x, y, z) -> -Blend.union(-distance(x, y, z), hole.distance(x, y, z), width);
	}

}
