package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Cartons with a printed front, and gift boxes with a lid and a ribbon.
 */
public final class Boxes {

	private Boxes() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		return draws.chance(0.65) ? carton(draws, palette) : gift(draws, palette);
	}

	private static Product carton(Draws draws, Palette palette) {
		double w = draws.between(0.26, 0.36);
		double h = draws.between(0.34, 0.48);
		double d = draws.between(0.13, 0.22);
		Paint body = Paint.matt(palette.body());
		double foot = 2 * h * draws.between(0.12, 0.2);
		Print print = new Print(w * 0.72, h * 0.56, Paint.matt(palette.trim()), Paint.matt(palette.ink()));
		Coat coat = Coat.plain(body).banded(-1, foot, Paint.matt(palette.accent())).fronted(print, h * 1.12, d - 0.012);
		Solid solid = Solid.brick(new Vec(0, h, 0), new Vec(w, h, d), 0.012);
		return new Product(List.of(new Part(solid, coat)), new Vec(-w, 0, -d), new Vec(w, 2 * h, d),
				List.of(palette.body(), palette.trim()));
	}

	private static Product gift(Draws draws, Palette palette) {
		double w = draws.between(0.36, 0.44);
		double h = draws.between(0.2, 0.3);
		Paint ribbon = Paint.satin(palette.accent());
		Paint paper = Paint.matt(palette.body());
		Coat coat = (x, y, z) -> (Math.min(Math.abs(x), Math.abs(z)) < 0.045) ? ribbon : paper;
		Solid body = Solid.brick(new Vec(0, h, 0), new Vec(w, h, w), 0.012);
		Solid lid = Solid.brick(new Vec(0, 2 * h - 0.03, 0), new Vec(w + 0.018, 0.075, w + 0.018), 0.012);
		Solid loops = Solid.turned(Profile.block(0.05, 2 * h + 0.03, 2 * h + 0.1, 0.03))
			.blend(loop(2 * h + 0.1, 1), 0.03)
			.blend(loop(2 * h + 0.1, -1), 0.03);
		return new Product(List.of(new Part(body, coat), new Part(lid, coat), new Part(loops, Coat.plain(ribbon))),
				new Vec(-w - 0.03, 0, -w - 0.03), new Vec(w + 0.03, 2 * h + 0.24, w + 0.03),
				List.of(palette.body(), palette.accent()));
	}

	private static Solid loop(double height, int side) {
		return Solid.link(new Vec(0.1 * side, height + 0.02, 0), 0, 0.075, 0.028);
	}

}
