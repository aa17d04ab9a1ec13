package io.packshot.renderer.colour;

import java.util.List;

import io.packshot.renderer.chance.Draws;

import static io.packshot.renderer.colour.Swatch.BERRY;
import static io.packshot.renderer.colour.Swatch.BLUSH;
import static io.packshot.renderer.colour.Swatch.CHARCOAL;
import static io.packshot.renderer.colour.Swatch.CLAY;
import static io.packshot.renderer.colour.Swatch.CREAM;
import static io.packshot.renderer.colour.Swatch.DENIM;
import static io.packshot.renderer.colour.Swatch.FOREST;
import static io.packshot.renderer.colour.Swatch.HONEY;
import static io.packshot.renderer.colour.Swatch.INK;
import static io.packshot.renderer.colour.Swatch.LILAC;
import static io.packshot.renderer.colour.Swatch.MINT;
import static io.packshot.renderer.colour.Swatch.MIST;
import static io.packshot.renderer.colour.Swatch.MUSTARD;
import static io.packshot.renderer.colour.Swatch.NAVY;
import static io.packshot.renderer.colour.Swatch.OAT;
import static io.packshot.renderer.colour.Swatch.OLIVE;
import static io.packshot.renderer.colour.Swatch.PLUM;
import static io.packshot.renderer.colour.Swatch.ROSE;
import static io.packshot.renderer.colour.Swatch.RUST;
import static io.packshot.renderer.colour.Swatch.SAGE;
import static io.packshot.renderer.colour.Swatch.SAND;
import static io.packshot.renderer.colour.Swatch.SKY;
import static io.packshot.renderer.colour.Swatch.SLATE;
import static io.packshot.renderer.colour.Swatch.STONE;
import static io.packshot.renderer.colour.Swatch.TEAL;
import static io.packshot.renderer.colour.Swatch.TERRACOTTA;
import static io.packshot.renderer.colour.Swatch.WHITE;

/**
 * Colours that go together: the body of a product, its second colour, its trim, and the
 * ink of its print, which contrasts with the trim.
 */
public record Palette(Swatch body, Swatch accent, Swatch trim, Swatch ink) {

	private static final List<Palette> ALL = List.of(new Palette(TERRACOTTA, BLUSH, CREAM, RUST),
			new Palette(SAGE, FOREST, CREAM, FOREST), new Palette(NAVY, SKY, WHITE, NAVY),
			new Palette(MUSTARD, CHARCOAL, CREAM, CHARCOAL), new Palette(ROSE, BERRY, CREAM, BERRY),
			new Palette(TEAL, MINT, WHITE, TEAL), new Palette(SKY, DENIM, WHITE, NAVY),
			new Palette(FOREST, SAND, CREAM, FOREST), new Palette(CREAM, TERRACOTTA, OAT, INK),
			new Palette(CHARCOAL, STONE, OAT, INK), new Palette(LILAC, PLUM, WHITE, PLUM),
			new Palette(OLIVE, HONEY, CREAM, OLIVE), new Palette(MINT, TEAL, WHITE, FOREST),
			new Palette(CLAY, OAT, CREAM, CHARCOAL), new Palette(DENIM, MIST, WHITE, INK),
			new Palette(BERRY, ROSE, CREAM, PLUM), new Palette(HONEY, RUST, CREAM, RUST),
			new Palette(SLATE, SKY, MIST, INK));

	public static Palette from(Draws draws) {
		return draws.pick(ALL);
	}

}
