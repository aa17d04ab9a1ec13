package io.packshot.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.packshot.renderer.shape.Vec;
import org.jspecify.annotations.Nullable;

/**
 * Where the samples of one pixel lie on the product or on the stage. Shadows and ambient
 * occlusion vary slowly: they are measured once, in the middle, if the samples lie on one
 * smooth surface, and for each sample otherwise.
 */
final class Surface {

	private static final double FLAT = 0.02;

	private static final double PARALLEL = 0.85;

	private final List<Vec> at;

	private final List<Vec> normal;

	private final @Nullable Spot middle;

	private final Occlusion occlusion;

	private @Nullable Shade shared;

	/**
	 * @param at the samples' places
	 * @param normals gives the unit normal at a place
	 */
	Surface(List<Vec> at, UnaryOperator<Vec> normals, Occlusion occlusion) {
		this.at = at;
		this.normal = new ArrayList<>(at.size());
		for (Vec place : at) {
			this.normal.add(normals.apply(place));
		}
		this.middle = middle();
		this.occlusion = occlusion;
	}

	/**
	 * The same places under another occlusion.
	 */
	private Surface(Surface other, Occlusion occlusion) {
		this.at = other.at;
		this.normal = other.normal;
		this.middle = other.middle;
		this.occlusion = occlusion;
	}

	Surface under(Occlusion other) {
		return new Surface(this, other);
	}

	Vec at(int sample) {
		return this.at.get(sample);
	}

	Vec normal(int sample) {
		return this.normal.get(sample);
	}

	Shade shade(int sample) {
		if (this.middle == null) {
			return this.occlusion.shade(this.at.get(sample), this.normal.get(sample));
		}
		if (this.shared == null) {
			this.shared = this.occlusion.shade(this.middle.at(), this.middle.normal());
		}
		return this.shared;
	}

	private @Nullable Spot middle() {
		Vec at = new Vec(0, 0, 0);
		Vec normal = at;
		for (int i = 0; i < this.at.size(); i++) {
			double off = this.at.get(i).minus(this.at.get(0)).dot(this.normal.get(0));
			if (Math.abs(off) > FLAT || this.normal.get(i).dot(this.normal.get(0)) < PARALLEL) {
				return null;
			}
			at = at.plus(this.at.get(i));
			normal = normal.plus(this.normal.get(i));
		}
		return this.at.isEmpty() ? null : new Spot(at.times(1.0 / this.at.size()), normal.unit());
	}

	private record Spot(Vec at, Vec normal) {
	}

}
