package io.packshot.renderer.product;

import java.util.List;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Palette;
import io.packshot.renderer.colour.Swatch;

/**
 * How a turned vessel is decorated.
 *
 * @param colours the swatches that it shows, largest first
 */
record Glaze(Coat coat, List<Swatch> colours) {

	/**
	 * @param height of the vessel
	 * @param radius of its body
	 */
	static Glaze drawn(Draws draws, Palette palette, double height, double radius) {
		Coat body = Coat.plain(Paint.glaze(palette.body()));
		return switch (draws.below(5)) {
			case 0 ->
				new Glaze(body.speckled(draws.nextLong(), 0.055, Paint.matt(palette.ink())), List.of(palette.body()));
			case 1 -> new Glaze(body.dipped(height * draws.between(0.3, 0.6), 0.012 * height, draws.between(0, 6),
					Paint.matt(palette.accent())), List.of(palette.body(), palette.accent()));
			case 2 -> banded(draws, palette, body, height);
			case 3 ->
				new Glaze(body.wrapped(new Print(radius * 0.62, radius * 0.62, null, Paint.glaze(contrast(palette))),
						radius, height * 0.5), List.of(palette.body()));
			default -> new Glaze(body, List.of(palette.body()));
		};
	}

	private static Glaze banded(Draws draws, Palette palette, Coat body, double height) {
		double at = height * draws.between(0.55, 0.8);
		Paint paint = Paint.glaze(palette.accent());
		return new Glaze(
				body.banded(at, at + 0.1 * height, paint).banded(at - 0.06 * height, at - 0.03 * height, paint),
				List.of(palette.body(), palette.accent()));
	}

	/**
	 * The ink or the trim, whichever stands out more from the body.
	 */
	static Swatch contrast(Palette palette) {
		double body = palette.body().rgb().luminance();
		double ink = palette.ink().rgb().luminance();
		double trim = palette.trim().rgb().luminance();
		return ((ink + 0.05) / (body + 0.05) < (body + 0.05) / (trim + 0.05)) ? palette.ink() : palette.trim();
	}

}
