package io.packshot.renderer;

import io.packshot.renderer.shape.Vec;
import io.packshot.renderer.stage.Lamp;
import io.packshot.renderer.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What product and podium take away from the light at a point. Only true distances are
 * measured: the ball around the product serves to prove that it changes nothing, never as
 * a distance.
 */
final class Occlusion {

	private static final double[] REACH = { 0.025, 0.07, 0.16, 0.34 };

	private static final double[] SHARE = { 0.2, 0.22, 0.24, 0.22 };

	private static final double FAR = 1e9;

	/** Keeps a spot's own surface out of its shadow. */
	private static final double OFFSET = 0.002;

	private static final double START = 0.008;

	private static final int STEPS = 64;

	private final Stage stage;

	private final @Nullable Placement product;

	private final boolean bounded;

	/**
	 * @param product null for the stage alone
	 * @param bounded whether to skip work where the ball proves that it changes nothing
	 */
	Occlusion(Stage stage, @Nullable Placement product, boolean bounded) {
		this.stage = stage;
		this.product = product;
		this.bounded = bounded;
	}

	/**
	 * Whether the product can change the light at a point.
	 */
	boolean reaches(Vec at) {
		if (this.product == null) {
			return false;
		}
		if (!this.bounded || nearby(this.product, at)) {
			return true;
		}
		return end(this.product, at, this.stage.first()) > 0 || end(this.product, at, this.stage.second()) > 0;
	}

	/**
	 * What reaches a spot of the product or the stage.
	 */
	Shade shade(Vec at, Vec normal) {
		Vec outside = at.along(normal, OFFSET);
		return new Shade(open(outside, normal), lit(outside, normal, this.stage.first()),
				lit(outside, normal, this.stage.second()));
	}

	private double lit(Vec at, Vec normal, Lamp lamp) {
		return (lamp.facing(normal) > 0) ? lit(at, lamp) : 0;
	}

	/**
	 * The share of a lamp's disc that is seen from a point, in [0, 1]: the closest
	 * approach of the ray, as a share of the cone's width, on both sides of the edge.
	 */
	double lit(Vec at, Lamp lamp) {
		double past = Math.max((this.product != null) ? end(this.product, at, lamp) : 0,
				(this.stage.top() > 0) ? 1.2 : 0);
		Vec to = lamp.towards();
		double nearest = 1;
		double t = START;
		for (int i = 0; i < STEPS && t < past; i++) {
			double d = solids(at.x() + to.x() * t, at.y() + to.y() * t, at.z() + to.z() * t);
			nearest = Math.min(nearest, d / (lamp.spread() * t));
			if (nearest <= -1) {
				return 0;
			}
			t += Math.max(0.012 + 0.04 * t, 0.6 * Math.abs(d));
		}
		return 0.25 * (1 + nearest) * (1 + nearest) * (2 - nearest);
	}

	/**
	 * The share of ambient light that reaches a point, in [0, 1].
	 */
	double open(Vec at, Vec normal) {
		boolean near = this.product != null && (!this.bounded || nearby(this.product, at));
		double open = 1;
		for (int i = 0; i < REACH.length; i++) {
			double h = REACH[i];
			Vec p = at.along(normal, h);
			double d = this.stage.distance(p.x(), p.y(), p.z());
			if (near && this.product != null) {
				d = Math.min(d, this.product.distance(p));
			}
			double shut = Math.min(Math.max(1 - d / h, 0), 1);
			open -= SHARE[i] * shut * shut;
		}
		return open;
	}

	private double solids(double x, double y, double z) {
		double podium = this.stage.podiumDistance(x, y, z);
		return (this.product != null) ? Math.min(podium, this.product.distance(x, y, z)) : podium;
	}

	private static boolean nearby(Placement product, Vec at) {
		return at.minus(product.middle()).length() < product.radius() + 2 * REACH[REACH.length - 1];
	}

	/**
	 * The distance along the ray to a lamp beyond which the lamp's cone is clear of the
	 * product's ball; 0 if it is clear all along. The cone at t has the width spread * t,
	 * so the border is a root of |to * t - m| = radius + spread * t.
	 */
	private double end(Placement product, Vec at, Lamp lamp) {
		if (!this.bounded) {
			return FAR;
		}
		Vec m = product.middle().minus(at);
		double a = 1 - lamp.spread() * lamp.spread();
		double b = m.dot(lamp.towards()) + product.radius() * lamp.spread();
		double discriminant = b * b - a * (m.dot(m) - product.radius() * product.radius());
		return (discriminant <= 0) ? 0 : Math.max(0, (b + Math.sqrt(discriminant)) / a);
	}

}
