package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Mugs: a slightly tapered wall, a lining, and a handle to the right.
 */
public final class Mugs {

	private static final double WALL = 0.036;

	private Mugs() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		double radius = draws.between(0.33, 0.4);
		double height = draws.between(0.72, 0.86);
		double foot = radius * draws.between(0.8, 1);
		Profile outer = Profile.taper(foot, 0, radius, height, 0.035);
		Solid inner = Solid.turned(Profile.taper(foot - WALL, 0.05, radius - WALL, height + 0.1, 0.02));
		double loop = height * draws.between(0.19, 0.24);
		double rise = height * draws.between(0.02, 0.12);
		double tube = draws.between(0.042, 0.055);
		Solid handle = Solid.link(new Vec((foot + radius) / 2 - 0.01, height * 0.51, 0), rise, loop, tube);
		Solid mug = Solid.turned(outer).blend(handle, 0.035).cut(inner, 0.022);
		Glaze glaze = Glaze.drawn(draws, palette, height, radius);
		Coat coat = draws.chance(0.6) ? lined(glaze.coat(), palette, foot, radius, height) : glaze.coat();
		return new Product(List.of(new Part(mug, coat)), new Vec(-radius - 0.01, 0, -radius - 0.01),
				new Vec(radius + loop + tube + 0.01, height + 0.01, radius + 0.01), glaze.colours());
	}

	private static Coat lined(Coat outside, Palette palette, double foot, double radius, double height) {
		Paint lining = Paint.glaze(palette.trim());
		double slope = (radius - foot) / height;
		return (x, y, z) -> {
			double middle = foot + slope * y - WALL / 2;
			return (y > 0.03 && x * x + z * z < middle * middle) ? lining : outside.at(x, y, z);
		};
	}

}
