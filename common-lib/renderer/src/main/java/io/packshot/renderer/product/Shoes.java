package io.packshot.renderer.product;

import java.util.ArrayList;
import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Sneakers, the toe to the right: sole, upper with an ankle opening, tongue and laces.
 */
public final class Shoes {

	private static final Vec HEEL = new Vec(-0.36, 0, 0);

	private static final Vec BALL = new Vec(0.33, 0, 0);

	private Shoes() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		double sole = draws.between(0.045, 0.062);
		double collar = draws.between(0.36, 0.44);
		List<Part> parts = new ArrayList<>();
		parts.add(new Part(sole(sole), soleCoat(draws, palette, sole)));
		Solid opening = Solid.drop(new Vec(-0.26, collar - 0.1, 0), 0.085, new Vec(-0.2, collar + 0.2, 0), 0.13);
		parts.add(new Part(upper(sole, collar).cut(opening, 0.025), upperCoat(draws, palette, sole)));
		parts.add(new Part(tongue(collar), Coat.plain(Paint.matt(palette.accent()))));
		Paint lace = Paint.matt(draws.chance(0.7) ? Swatch.WHITE : palette.trim());
		for (int i = 0; i < 4; i++) {
			parts.add(new Part(lace(i, collar), Coat.plain(lace)));
		}
		return new Product(parts, new Vec(-0.56, 0, -0.22), new Vec(0.54, collar + 0.1, 0.22),
				List.of(palette.body(), palette.accent()));
	}

	private static Solid sole(double half) {
		Solid tread = Solid.sole(HEEL.plus(new Vec(0, half, 0)), 0.175, BALL.plus(new Vec(0, half, 0)), 0.195, half);
		Solid wedge = Solid.sole(HEEL.plus(new Vec(0, half * 1.5, 0)), 0.17, new Vec(0.02, half * 1.5, 0), 0.16,
				half * 1.4);
		return tread.blend(wedge, 0.05);
	}

	private static Solid upper(double sole, double collar) {
		Solid heel = Solid.drop(new Vec(-0.35, 0.13 + sole, 0), 0.15, new Vec(-0.27, collar, 0), 0.125);
		Solid vamp = Solid.drop(new Vec(-0.22, 0.2 + sole, 0), 0.155, new Vec(0.3, 0.075 + sole, 0), 0.15);
		Solid toe = Solid.egg(new Vec(0.33, 0.09 + sole, 0), new Vec(0.185, 0.115, 0.178));
		Solid waist = Solid.drop(new Vec(-0.35, 0.08 + sole, 0), 0.16, new Vec(0.3, 0.06 + sole, 0), 0.165);
		Solid below = Solid.brick(new Vec(0, sole - 1, 0), new Vec(2, 1, 2), 0.01);
		return heel.blend(vamp, 0.12).blend(toe, 0.1).blend(waist, 0.04).cut(below, 0.02);
	}

	private static Solid tongue(double collar) {
		return Solid.drop(new Vec(-0.08, 0.3, 0), 0.06, new Vec(-0.135, collar + 0.02, 0), 0.055);
	}

	private static Solid lace(int row, double collar) {
		double along = row / 3.0;
		double x = -0.09 + 0.27 * along;
		double y = 0.37 - 0.098 * along + 0.1 * (collar - 0.4) * (1 - along);
		double half = 0.075 + 0.01 * along;
		return Solid.rod(new Vec(x - 0.012, y - 0.028, -half), new Vec(x, y + 0.008, 0), 0.0165)
			.blend(Solid.rod(new Vec(x, y + 0.008, 0), new Vec(x - 0.012, y - 0.028, half), 0.0165), 0.01);
	}

	private static Coat soleCoat(Draws draws, Palette palette, double half) {
		Swatch side = draws.chance(0.7) ? Swatch.WHITE : palette.trim();
		return Coat.plain(Paint.satin(side))
			.banded(-1, half * 0.55, Paint.matt(draws.chance(0.5) ? Swatch.SAND : palette.accent()));
	}

	private static Coat upperCoat(Draws draws, Palette palette, double sole) {
		Paint body = Paint.matt(palette.body());
		Paint accent = Paint.matt(palette.accent());
		Paint lining = Paint.matt(palette.trim());
		double slant = draws.between(0.5, 0.9);
		boolean capped = draws.chance(0.6);
		return (x, y, z) -> {
			double q = x - slant * (y - sole);
			if (y > 0.3 + sole && x > -0.37 && x < -0.1 && Math.abs(z) < 0.085) {
				return lining;
			}
			if (((q > -0.12 && q < -0.07) || (q > -0.03 && q < 0.02)) && y < 0.28 + sole && Math.abs(z) > 0.1) {
				return accent;
			}
			return (x < -0.4 || (capped && x > 0.34 + 0.5 * z * z)) ? accent : body;
		};
	}

}
