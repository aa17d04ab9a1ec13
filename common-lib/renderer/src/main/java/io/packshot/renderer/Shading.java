package io.packshot.renderer;

import java.util.List;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.product.Paint;
import io.packshot.renderer.shape.Vec;
import io.packshot.renderer.stage.Lamp;
import io.packshot.renderer.stage.Stage;

/**
 * The light that leaves surfaces towards the camera.
 */
final class Shading {

	private final Stage stage;

	private final Placement product;

	private final Occlusion full;

	private final Occlusion bare;

	private final Tracer tracer;

	Shading(Setup setup, Tracer tracer, boolean bounded) {
		this.stage = setup.stage();
		this.product = setup.product();
		this.full = new Occlusion(this.stage, this.product, bounded);
		this.bare = new Occlusion(this.stage, null, bounded);
		this.tracer = tracer;
	}

	Surface bareStage(List<Vec> at) {
		return new Surface(at, this.stage::normal, this.bare);
	}

	/**
	 * The same places of the stage with the product's shadow.
	 */
	Surface shadowedStage(Surface bare) {
		return bare.under(this.full);
	}

	Surface product(List<Vec> at) {
		return new Surface(at, this.product::normal, this.full);
	}

	/**
	 * The stage as if the product were not there.
	 */
	Rgb plate(Surface bare, int sample) {
		return diffuse(bare.at(sample), bare.normal(sample), bare.shade(sample));
	}

	/**
	 * The stage with the product's shadow and mirror image.
	 * @param plate the same sample without the product
	 */
	Rgb stage(Surface shadowed, int sample, Vec view, Rgb plate) {
		Vec at = shadowed.at(sample);
		Vec normal = shadowed.normal(sample);
		Rgb seen = this.full.reaches(at) ? diffuse(at, normal, shadowed.shade(sample)) : plate;
		return (this.stage.gloss() > 0 && normal.y() > 0.9) ? reflected(at, normal, view, seen) : seen;
	}

	Rgb product(Surface surface, int sample, Vec view) {
		return product(surface.at(sample), surface.normal(sample), surface.shade(sample), view);
	}

	private Rgb product(Vec at, Vec normal, Shade shade, Vec view) {
		Paint paint = this.product.paint(at);
		Rgb mirror = this.stage.mirrored(view.mirrored(normal), paint.roughness()).times(0.25 + 0.75 * shade.open());
		double grazing = 1 - Math.min(1, Math.abs(normal.dot(view)));
		double square = grazing * grazing;
		double fresnel = square * square * grazing * (1 - 0.85 * paint.roughness());
		if (paint.metal()) {
			return paint.colour().mix(Rgb.WHITE, fresnel).times(mirror).times(1.15);
		}
		Rgb light = irradiance(at, normal, shade).plus(Rgb.grey(paint.glow()));
		return paint.colour()
			.times(light)
			.times(1 - fresnel)
			.plus(mirror.times(0.035 * (1.3 - paint.roughness()) + fresnel * 0.8));
	}

	private Rgb diffuse(Vec at, Vec normal, Shade shade) {
		return this.stage.colour(at, normal).times(irradiance(at, normal, shade));
	}

	private Rgb irradiance(Vec at, Vec normal, Shade shade) {
		Lamp first = this.stage.first();
		Lamp second = this.stage.second();
		return this.stage.ambient(normal)
			.times(shade.open())
			.plus(first.power().times(first.facing(normal) * shade.first() * this.stage.passes(at)))
			.plus(second.power().times(second.facing(normal) * shade.second()));
	}

	private Rgb reflected(Vec at, Vec normal, Vec view, Rgb seen) {
		Vec away = view.mirrored(normal);
		Vec from = at.along(normal, 0.002);
		double t = this.tracer.product(from, away);
		if (t == Tracer.MISS) {
			return seen;
		}
		Vec mirrored = from.along(away, t);
		Vec facing = this.product.normal(mirrored);
		Rgb image = product(mirrored, facing, this.full.shade(mirrored, facing), away);
		return seen.mix(image, this.stage.gloss() / (1 + 4 * t));
	}

}
