package io.packshot.renderer.stage;

import java.util.List;
import java.util.Map;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.colour.Swatch;
import io.packshot.renderer.shape.Vec;
import org.jspecify.annotations.Nullable;

/**
 * The sets that the sample photographer builds.
 */
public final class Stages {

	private static final Sweep SEAMLESS = new Sweep(-1.9, 1.1);

	private Stages() {
	}

	public static Stage whiteStudio(Draws draws) {
		Rgb paper = new Rgb(0.93 + draws.between(-0.02, 0.02), 0.93, 0.93 + draws.between(-0.02, 0.02));
		double azimuth = side(draws) * draws.between(0.5, 0.95);
		Lamp key = new Lamp(Vec.towards(azimuth, draws.between(0.8, 1.05)), 0.4, Rgb.grey(0.66));
		Lighting lighting = new Lighting(key, overhead(0.42), Gobo.NONE, Rgb.grey(0.5), Rgb.grey(0.36),
				List.of(softbox(azimuth, 1.5), strip(-azimuth, 0.7)));
		return stage(SEAMLESS, Backdrop.paper(paper, paper.times(1.4)), null, lighting, 0.05,
				labels(azimuth, "soft", "white"));
	}

	public static Stage beigeSoftbox(Draws draws) {
		Rgb paper = draws.pick(List.of(Swatch.OAT, Swatch.SAND, Swatch.CREAM)).rgb().times(draws.between(0.8, 0.95));
		double azimuth = side(draws) * draws.between(0.6, 1.0);
		Lamp key = new Lamp(Vec.towards(azimuth, draws.between(0.7, 0.95)), 0.34, new Rgb(0.86, 0.8, 0.72));
		Lighting lighting = new Lighting(key, overhead(0.24), Gobo.NONE, new Rgb(0.36, 0.35, 0.34), paper.times(0.4),
				List.of(softbox(azimuth, 1.7), strip(-azimuth, 0.5)));
		return stage(SEAMLESS, Backdrop.paper(paper, paper.times(0.95)), null, lighting, 0,
				labels(azimuth, "soft", "beige"));
	}

	public static Stage darkRim(Draws draws) {
		Rgb paper = draws.pick(List.of(Swatch.CHARCOAL, Swatch.INK, Swatch.NAVY)).rgb().times(draws.between(0.5, 0.8));
		double azimuth = side(draws) * draws.between(2.1, 2.4);
		Lamp rim = new Lamp(Vec.towards(azimuth, 0.75), 0.25, new Rgb(1.5, 1.5, 1.6));
		Lamp fill = new Lamp(Vec.towards(-azimuth * 0.45, 0.9), 0.4, Rgb.grey(0.42));
		Lighting lighting = new Lighting(rim, fill, Gobo.NONE, Rgb.grey(0.14), Rgb.grey(0.05),
				List.of(strip(azimuth * 0.86, 3.2), strip(-azimuth * 0.8, 2.2)));
		return stage(new Sweep(-2.4, 1.2), Backdrop.paper(paper, paper.times(0.7)), null, lighting, 0.5,
				labels(azimuth, "medium", "dark"));
	}

	public static Stage daylightGobo(Draws draws) {
		Rgb wall = draws.pick(List.of(Swatch.CREAM, Swatch.OAT, Swatch.BLUSH, Swatch.WHITE)).rgb();
		double azimuth = side(draws) * draws.between(0.6, 0.95);
		Vec sun = Vec.towards(azimuth, draws.between(0.6, 0.75));
		Lamp key = new Lamp(sun, 0.07, new Rgb(1.2, 1.06, 0.84));
		Gobo gobo = switch (draws.below(3)) {
			case 0 -> Gobo.window(sun, draws.between(-0.3, 0.3), draws.between(0.6, 0.8), 0.05);
			case 1 -> Gobo.blind(sun, draws.between(0, 1), draws.between(0.26, 0.38), draws.between(-0.3, 0.3));
			default -> Gobo.leaves(sun, draws.nextLong());
		};
		Lighting lighting = new Lighting(key, overhead(0.16), gobo, new Rgb(0.27, 0.29, 0.33), wall.times(0.26),
				List.of(softbox(azimuth, 1.6)));
		return stage(SEAMLESS, Backdrop.paper(wall, wall.times(0.92)), null, lighting, 0,
				labels(azimuth, "hard", "daylight"));
	}

	public static Stage woodTable(Draws draws) {
		Rgb wood = draws.pick(List.of(Swatch.OAK, Swatch.WALNUT, Swatch.CLAY)).rgb().times(1.1);
		Rgb room = draws.pick(List.of(Swatch.SLATE, Swatch.FOREST, Swatch.WALNUT, Swatch.DENIM)).rgb().times(0.5);
		double azimuth = side(draws) * draws.between(0.8, 1.2);
		Lamp key = new Lamp(Vec.towards(azimuth, draws.between(0.65, 0.85)), 0.28, new Rgb(1.0, 0.9, 0.76));
		Lighting lighting = new Lighting(key, overhead(0.22), Gobo.NONE, new Rgb(0.3, 0.3, 0.31), wood.times(0.3),
				List.of(softbox(azimuth, 1.8), strip(-azimuth, 0.4)));
		return stage(new Sweep(-3.2, 0.01), new Table(draws, wood, room, new Rgb(1, 0.78, 0.5)), null, lighting, 0.12,
				labels(azimuth, "medium", "wood"));
	}

	public static Stage pastelPodium(Draws draws) {
		Swatch tint = draws
			.pick(List.of(Swatch.BLUSH, Swatch.MINT, Swatch.SKY, Swatch.LILAC, Swatch.HONEY, Swatch.MIST));
		Rgb wall = tint.rgb().mix(Rgb.WHITE, 0.25);
		Rgb block = draws.chance(0.5) ? wall.mix(Rgb.WHITE, 0.45) : wall.times(0.86);
		double azimuth = side(draws) * draws.between(0.55, 0.9);
		Lamp key = new Lamp(Vec.towards(azimuth, draws.between(0.75, 1.0)), 0.3, new Rgb(0.78, 0.75, 0.7));
		Lighting lighting = new Lighting(key, overhead(0.26), Gobo.NONE, Rgb.grey(0.42), wall.times(0.35),
				List.of(softbox(azimuth, 1.6), strip(-azimuth, 0.6)));
		Backdrop backdrop = draws.chance(0.5) ? Backdrop.paper(wall, wall.times(0.96)) : Backdrop.sun(wall, wall,
				wall.mix(Rgb.WHITE, 0.4), new Vec(draws.between(-0.4, 0.4), 0.9, 0), draws.between(0.65, 0.85));
		Podium podium = Podium.of(draws.between(0.68, 0.78), draws.between(0.1, 0.2), block);
		return stage(new Sweep(-1.7, 0.12), backdrop, podium, lighting, 0, labels(azimuth, "soft", tint.label()));
	}

	private static Stage stage(Sweep sweep, Backdrop backdrop, @Nullable Podium podium, Lighting lighting, double gloss,
			Map<String, String> labels) {
		return new Stage(sweep, backdrop, podium, lighting, gloss, labels);
	}

	private static double side(Draws draws) {
		return draws.chance(0.5) ? -1 : 1;
	}

	private static Lamp overhead(double power) {
		return new Lamp(Vec.towards(2.6, 1.4), 0.55, Rgb.grey(power));
	}

	private static Panel softbox(double azimuth, double radiance) {
		return new Panel(Vec.towards(azimuth, 0.75), 0.42, 0.6, Rgb.grey(radiance));
	}

	private static Panel strip(double azimuth, double radiance) {
		return new Panel(Vec.towards(azimuth, 0.25), 0.14, 0.9, Rgb.grey(radiance));
	}

	private static Map<String, String> labels(double azimuth, String hardness, String background) {
		String side = (azimuth < 0) ? "left" : "right";
		return Map.of("light-direction", (Math.abs(azimuth) > 1.6) ? "back-" + side : "front-" + side, "light-hardness",
				hardness, "background", background);
	}

}
