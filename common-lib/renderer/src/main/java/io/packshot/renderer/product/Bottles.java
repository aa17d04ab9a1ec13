package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Bottles: a labelled bottle with a sloping shoulder, a squat cosmetics bottle, or an
 * insulated flask.
 */
public final class Bottles {

	private Bottles() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		return switch (draws.below(3)) {
			case 0 -> shouldered(draws, palette);
			case 1 -> squat(draws, palette);
			default -> flask(draws, palette);
		};
	}

	private static Product shouldered(Draws draws, Palette palette) {
		double radius = draws.between(0.17, 0.2);
		double body = draws.between(0.6, 0.7);
		double neck = radius * draws.between(0.32, 0.4);
		double top = body + draws.between(0.2, 0.26);
		Profile outline = Profile.block(radius, 0, body, 0.04)
			.blend(Profile.taper(radius * 0.8, body - 0.06, neck, body + 0.12, 0.02), 0.09)
			.blend(Profile.block(neck, body, top, 0.012), 0.06);
		Print print = new Print(radius * 1.05, body * 0.3, Paint.matt(palette.trim()), Paint.matt(palette.ink()));
		Coat coat = Coat.plain(Paint.glaze(palette.body())).wrapped(print, radius, body * 0.47);
		Profile cap = Profile.block(neck + 0.018, top - 0.015, top + 0.11, 0.014);
		return turned(outline, coat, cap, Coat.plain(cap(draws, palette)), radius, top + 0.11,
				List.of(palette.body(), palette.trim()));
	}

	private static Product squat(Draws draws, Palette palette) {
		double radius = draws.between(0.22, 0.27);
		double body = draws.between(0.5, 0.62);
		double neck = radius * 0.45;
		Profile outline = Profile.block(radius, 0, body, 0.07)
			.blend(Profile.block(neck, body - 0.05, body + 0.05, 0.01), 0.03);
		Coat coat = Coat.plain(Paint.satin(palette.body()))
			.wrapped(new Print(radius * 0.8, body * 0.3, null, Paint.matt(Glaze.contrast(palette))), radius,
					body * 0.48);
		double top = body + draws.between(0.24, 0.32);
		Profile cap = Profile.block(neck + 0.03, body + 0.02, top, 0.018);
		return turned(outline, coat, cap, Coat.plain(cap(draws, palette)), radius, top, List.of(palette.body()));
	}

	private static Product flask(Draws draws, Palette palette) {
		double radius = draws.between(0.155, 0.18);
		double body = draws.between(0.78, 0.88);
		Profile outline = Profile.block(radius, 0, body, 0.035)
			.blend(Profile.block(radius * 0.72, body - 0.1, body + 0.06, 0.015), 0.05);
		Coat coat = Coat.plain(Paint.satin(palette.body()))
			.banded(0, 0.035, Paint.metal(Swatch.STEEL))
			.wrapped(new Print(radius * 0.8, radius * 0.9, null, Paint.matt(Glaze.contrast(palette))), radius,
					body * 0.55);
		Profile cap = Profile.block(radius * 0.78, body + 0.065, body + 0.2, 0.02)
			.and(Profile.block(radius * 0.66, body, body + 0.1, 0.005));
		Coat lid = Coat.plain(Paint.matt(draws.pick(List.of(Swatch.CHARCOAL, palette.accent()))))
			.banded(0, body + 0.066, Paint.metal(Swatch.STEEL));
		return turned(outline, coat, cap, lid, radius, body + 0.2, List.of(palette.body()));
	}

	private static Paint cap(Draws draws, Palette palette) {
		return switch (draws.below(3)) {
			case 0 -> Paint.metal(Swatch.BRASS);
			case 1 -> Paint.satin(Swatch.CHARCOAL);
			default -> Paint.satin(palette.accent());
		};
	}

	private static Product turned(Profile outline, Coat coat, Profile cap, Coat lid, double radius, double top,
			List<Swatch> colours) {
		return new Product(List.of(new Part(Solid.turned(outline), coat), new Part(Solid.turned(cap), lid)),
				new Vec(-radius - 0.02, 0, -radius - 0.02), new Vec(radius + 0.02, top + 0.01, radius + 0.02), colours);
	}

}
