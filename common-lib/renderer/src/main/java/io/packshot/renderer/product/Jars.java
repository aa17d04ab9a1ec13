package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;
import io.packshot.renderer.shape.Vec;

/**
 * Jars: a labelled body under a screw lid or under a wooden stopper.
 */
public final class Jars {

	private Jars() {
	}

	public static Product make(Draws draws) {
		Palette palette = Palette.from(draws);
		double radius = draws.between(0.3, 0.38);
		double body = draws.between(0.46, 0.72);
		double round = draws.between(0.03, 0.08);
		Paint skin = draws.chance(0.5) ? Paint.glaze(palette.body()) : Paint.satin(palette.body());
		boolean paper = draws.chance(0.6);
		Print print = paper
				? new Print(radius * 0.95, body * 0.32, Paint.matt(palette.trim()), Paint.matt(palette.ink()))
				: new Print(radius * 0.7, body * 0.32, null, Paint.matt(Glaze.contrast(palette)));
		Coat coat = Coat.plain(skin).wrapped(print, radius, body * 0.47);
		Profile outline = Profile.block(radius, 0, body, round)
			.blend(Profile.block(radius * 0.84, body - 0.1, body + 0.03, 0.01), 0.02);
		Lid lid = draws.chance(0.55) ? screwed(draws, palette, radius, body) : stopper(radius, body);
		return new Product(List.of(new Part(Solid.turned(outline), coat), lid.part()),
				new Vec(-radius - 0.01, 0, -radius - 0.01), new Vec(radius + 0.01, lid.top() + 0.01, radius + 0.01),
				paper ? List.of(palette.body(), palette.trim()) : List.of(palette.body()));
	}

	private static Lid screwed(Draws draws, Palette palette, double radius, double body) {
		Paint paint = draws.pick(List.of(Paint.metal(Swatch.BRASS), Paint.metal(Swatch.STEEL),
				Paint.satin(palette.accent()), Paint.matt(Swatch.CHARCOAL)));
		double top = body + draws.between(0.12, 0.17);
		Profile lid = Profile.block(radius * 0.95, body + 0.012, top, 0.018);
		return new Lid(new Part(Solid.turned(lid), Coat.plain(paint)), top);
	}

	private static Lid stopper(double radius, double body) {
		double top = body + 0.18;
		Profile lid = Profile.block(radius * 0.93, body + 0.012, body + 0.075, 0.02)
			.blend(Profile.drop(0.045, body + 0.08, 0.065, top - 0.065), 0.03);
		Paint light = Paint.satin(Swatch.OAK);
		Paint dark = light.toned(0.8);
		Coat wood = (x, y, z) -> (StrictMath.sin(60 * x + 3 * StrictMath.sin(4 * z)) > 0.55) ? dark : light;
		return new Lid(new Part(Solid.turned(lid), wood), top);
	}

	private record Lid(Part part, double top) {
	}

}
