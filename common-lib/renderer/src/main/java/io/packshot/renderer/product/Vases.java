package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Vases: a belly, a neck and a lip that flow into each other.
 */
public final class Vases {

	private Vases() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		double belly = draws.between(0.24, 0.36);
		double foot = belly * draws.between(0.5, 0.8);
		double shoulder = foot + draws.between(0.15, 0.4);
		double neck = belly * draws.between(0.26, 0.5);
		double top = shoulder + belly + draws.between(0.1, 0.34);
		double lip = neck + draws.between(0.015, 0.09);
		Profile outer = Profile.drop(foot, foot, belly, shoulder)
			.blend(Profile.block(foot * 0.85, 0, 0.1, 0.02), 0.08)
			.blend(Profile.block(neck, shoulder, top, 0.02), draws.between(0.08, 0.2))
			.blend(Profile.taper(neck, top - 0.14, lip, top, 0.015), 0.06)
			.cut(Profile.block(1, -1, 0, 0.001), 0.01);
		Profile bore = Profile.block(neck - 0.03, shoulder, top + 0.2, 0.02)
			.blend(Profile.taper(neck - 0.03, top - 0.1, lip - 0.03, top + 0.02, 0.005), 0.06);
		Solid vase = Solid.turned(outer.cut(bore, 0.015));
		Glaze glaze = Glaze.drawn(draws, palette, top, belly);
		Coat coat = glaze.coat().lined(neck - 0.02, shoulder, Paint.glaze(palette.body()).toned(0.35));
		double reach = Math.max(belly, lip) + 0.03;
		return new Product(List.of(new Part(vase, coat)), new Vec(-reach, 0, -reach), new Vec(reach, top + 0.02, reach),
				glaze.colours());
	}

}
