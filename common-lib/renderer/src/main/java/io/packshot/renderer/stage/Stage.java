package io.packshot.renderer.stage;

import java.util.Map;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Vec;
import org.jspecify.annotations.Nullable;

/**
 * A set without the product: a floor at y = 0 that sweeps up into a wall, perhaps a
 * podium, and lamps. Immutable; may be asked from any thread.
 */
public final class Stage {

	private final Sweep sweep;

	private final Backdrop backdrop;

	private final @Nullable Podium podium;

	private final Lighting lighting;

	private final double gloss;

	private final Map<String, String> labels;

	Stage(Sweep sweep, Backdrop backdrop, @Nullable Podium podium, Lighting lighting, double gloss,
			Map<String, String> labels) {
		this.sweep = sweep;
		this.backdrop = backdrop;
		this.podium = podium;
		this.lighting = lighting;
		this.gloss = gloss;
		this.labels = Map.copyOf(labels);
	}

	/**
	 * The key lamp.
	 */
	public Lamp first() {
		return this.lighting.first();
	}

	/**
	 * The lamp that fills or lights from above.
	 */
	public Lamp second() {
		return this.lighting.second();
	}

	/**
	 * The share of the key lamp's light that a gobo lets through to a point.
	 */
	public double passes(Vec at) {
		return this.lighting.gobo().passes(at);
	}

	/**
	 * Light from everywhere on an open surface.
	 */
	public Rgb ambient(Vec normal) {
		return this.lighting.ground().mix(this.lighting.sky(), 0.5 + 0.5 * normal.y());
	}

	/**
	 * What a mirror of some roughness sees in a direction, the product left out.
	 */
	public Rgb mirrored(Vec direction, double roughness) {
		return this.lighting.mirrored(direction, roughness);
	}

	/**
	 * The height on which the product stands.
	 */
	public double top() {
		return (this.podium != null) ? this.podium.height() : 0;
	}

	/**
	 * Share of the floor's mirror image of the product, 0 for paper.
	 */
	public double gloss() {
		return this.gloss;
	}

	/**
	 * Signed distance to the podium; a large number where there is none.
	 */
	public double podiumDistance(double x, double y, double z) {
		return (this.podium != null) ? this.podium.solid().distance(x, y, z) : 1e9;
	}

	/**
	 * Signed distance to floor, wall and podium.
	 */
	public double distance(double x, double y, double z) {
		return Math.min(this.sweep.distance(y, z), podiumDistance(x, y, z));
	}

	/**
	 * Distance along a ray to the stage; the ray must come from the camera's side.
	 */
	public double hit(Vec from, Vec direction) {
		double behind = this.sweep.hit(from, direction);
		return (this.podium != null) ? Math.min(behind, podiumHit(this.podium, from, direction, behind)) : behind;
	}

	/**
	 * The unit normal at a point of the stage.
	 */
	public Vec normal(Vec at) {
		if (podiumDistance(at.x(), at.y(), at.z()) > 0.002) {
			return this.sweep.normal(at.y(), at.z());
		}
		double e = 0.0005;
		double here = podiumDistance(at.x(), at.y(), at.z());
		return new Vec(podiumDistance(at.x() + e, at.y(), at.z()) - here,
				podiumDistance(at.x(), at.y() + e, at.z()) - here, podiumDistance(at.x(), at.y(), at.z() + e) - here)
			.unit();
	}

	/**
	 * Reflectance at a point of the stage.
	 */
	public Rgb colour(Vec at, Vec normal) {
		if (this.podium != null && podiumDistance(at.x(), at.y(), at.z()) < 0.002) {
			return this.podium.colour();
		}
		return this.backdrop.colour(at, normal);
	}

	/**
	 * What a shopper's search would say about the set: light and background.
	 */
	public Map<String, String> labels() {
		return this.labels;
	}

	private static double podiumHit(Podium podium, Vec from, Vec direction, double limit) {
		double rim = Math.sqrt(podium.radius() * podium.radius() + podium.height() * podium.height());
		double middle = -from.dot(direction);
		double square = from.dot(from) - middle * middle;
		if (square > rim * rim) {
			return Double.MAX_VALUE;
		}
		double t = Math.max(0, middle - Math.sqrt(rim * rim - square));
		for (int i = 0; i < 80 && t < limit; i++) {
			double d = podium.solid()
				.distance(from.x() + direction.x() * t, from.y() + direction.y() * t, from.z() + direction.z() * t);
			if (d < 0.0002) {
				return t;
			}
			t += d;
		}
		return Double.MAX_VALUE;
	}

}
