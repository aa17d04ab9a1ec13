package io.packshot.renderer.shape;

/**
 * The outline of a turned solid: signed distance in the half plane of radius and height,
 * negative inside. The primitives are exact, their unions exact outside, blends and cuts
 * bounds; see Quilez, "2D distance functions".
 */
@FunctionalInterface
public interface Profile {

	double distance(double r, double y);

	/**
	 * A cylinder with rounded edges.
	 */
	static Profile block(double radius, double bottom, double top, double round) {
		double middle = (bottom + top) / 2;
		double half = (top - bottom) / 2 - round;
		double width = radius - round;
		return (r, y) -> {
			double dr = r - width;
			double dy = Math.abs(y - middle) - half;
			return Math.min(Math.max(dr, dy), 0) + Blend.hypot(Math.max(dr, 0), Math.max(dy, 0)) - round;
		};
	}

	/**
	 * A truncated cone with rounded edges.
	 */
	static Profile taper(double bottomRadius, double bottom, double topRadius, double top, double round) {
		double middle = (bottom + top) / 2;
		double half = (top - bottom) / 2 - round;
		double low = bottomRadius - round;
		double high = topRadius - round;
		double slope = high - low;
		double slant = slope * slope + 4 * half * half;
		return (r, y) -> {
			double q = y - middle;
			double capR = r - Math.min(r, (q < 0) ? low : high);
			double capY = Math.abs(q) - half;
			double along = Blend.clamp(((high - r) * slope + (half - q) * 2 * half) / slant, 0, 1);
			double sideR = r - high + slope * along;
			double sideY = q - half + 2 * half * along;
			double sign = (sideR < 0 && capY < 0) ? -1 : 1;
			return sign * Math.sqrt(Math.min(capR * capR + capY * capY, sideR * sideR + sideY * sideY)) - round;
		};
	}

	/**
	 * A ball on the axis.
	 */
	static Profile ball(double height, double radius) {
		return (r, y) -> Blend.hypot(r, y - height) - radius;
	}

	/**
	 * Two balls on the axis and their hull.
	 */
	static Profile drop(double lowRadius, double low, double highRadius, double high) {
		double rise = high - low;
		double sine = (lowRadius - highRadius) / rise;
		double cosine = Math.sqrt(1 - sine * sine);
		return (r, y) -> {
			double q = y - low;
			double side = cosine * q - sine * r;
			if (side < 0) {
				return Blend.hypot(r, q) - lowRadius;
			}
			if (side > cosine * rise) {
				return Blend.hypot(r, q - rise) - highRadius;
			}
			return cosine * r + sine * q - lowRadius;
		};
	}

	default Profile and(Profile other) {
		return (r, y) -> Math.min(distance(r, y), other.distance(r, y));
	}

	default Profile blend(Profile other, double width) {
		return (r, y) -> Blend.union(distance(r, y), other.distance(r, y), width);
	}

	default Profile cut(Profile hole, double width) {
		return (r, y) -> -Blend.union(-distance(r, y), hole.distance(r, y), width);
	}

}
