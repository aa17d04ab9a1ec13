package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Table lamps: a foot, a stem and a fabric shade, or a mushroom of one colour.
 */
public final class Lamps {

	private Lamps() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		return draws.chance(0.6) ? shaded(draws, palette) : mushroom(draws, palette);
	}

	private static Product shaded(Draws draws, Palette palette) {
		double stem = draws.between(0.5, 0.66);
		double low = draws.between(0.27, 0.34);
		double high = low * draws.between(0.5, 0.95);
		double rise = draws.between(0.28, 0.36);
		double top = stem + rise * 0.75;
		Paint metal = Paint.metal(draws.pick(List.of(Swatch.BRASS, Swatch.STEEL, Swatch.COPPER)));
		Profile shade = Profile.taper(low, top - rise, high, top, 0.006)
			.cut(Profile.taper(low - 0.014, top - rise - 0.02, high - 0.014, top + 0.02, 0.004), 0.003);
		Coat fabric = Coat.plain(Paint.shade(palette.body(), 0.28))
			.banded(top - rise, top - rise + 0.018, Paint.shade(palette.accent(), 0.1))
			.banded(top - 0.018, top, Paint.shade(palette.accent(), 0.1));
		Solid pole = Solid.turned(Profile.block(0.018, 0.02, top - 0.03, 0.005)
			.and(Profile.block(high * 0.97, top - 0.045, top - 0.04, 0.002)));
		return new Product(
				List.of(new Part(foot(draws), Coat.plain(draws.chance(0.5) ? metal : Paint.satin(palette.accent()))),
						new Part(pole, Coat.plain(metal)), new Part(Solid.turned(shade), fabric)),
				new Vec(-low - 0.01, 0, -low - 0.01), new Vec(low + 0.01, top + 0.01, low + 0.01),
				List.of(palette.body(), palette.accent()));
	}

	private static Solid foot(Draws draws) {
		return Solid.turned(switch (draws.below(3)) {
			case 0 -> Profile.block(0.19, 0, 0.045, 0.014);
			case 1 -> Profile.drop(0.13, 0.115, 0.03, 0.36).cut(Profile.block(1, -1, 0, 0.001), 0.01);
			default -> Profile.taper(0.17, 0, 0.06, 0.12, 0.02);
		});
	}

	private static Product mushroom(Draws draws, Palette palette) {
		double radius = draws.between(0.32, 0.38);
		double stem = draws.between(0.42, 0.52);
		double top = stem + radius * 0.72;
		double rise = radius * 0.72;
		double curve = (radius * radius + rise * rise) / (2 * rise);
		Solid dome = Solid.turned(Profile.ball(top - curve, curve)
			.cut(Profile.block(2, -2, stem, 0.001), 0.035)
			.cut(Profile.ball(top - curve - 0.01, curve - 0.03), 0.02));
		Solid column = Solid
			.turned(Profile.taper(0.17, 0, 0.07, stem + 0.05, 0.03).blend(Profile.block(0.19, 0, 0.05, 0.02), 0.06));
		Paint gloss = Paint.glaze(palette.body());
		return new Product(
				List.of(new Part(dome, Coat.plain(gloss)),
						new Part(column, Coat.plain(draws.chance(0.5) ? gloss : Paint.satin(palette.trim())))),
				new Vec(-radius - 0.01, 0, -radius - 0.01), new Vec(radius + 0.01, top + 0.01, radius + 0.01),
				List.of(palette.body()));
	}

}
