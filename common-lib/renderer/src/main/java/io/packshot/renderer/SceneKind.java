package io.packshot.renderer;

import java.util.Locale;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.stage.Stage;
import io.packshot.renderer.stage.Stages;

/**
 * The kinds of set on which products are photographed.
 */
public enum SceneKind {

	WHITE_STUDIO, BEIGE_SOFTBOX, DARK_RIM, DAYLIGHT_GOBO, WOOD_TABLE, PASTEL_PODIUM;

	/**
	 * The name in templates and captions, in kebab case.
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Stage build(long seed) {
		Draws draws = Draws.of(seed, label());
		return switch (this) {
			case WHITE_STUDIO -> Stages.whiteStudio(draws);
			case BEIGE_SOFTBOX -> Stages.beigeSoftbox(draws);
			case DARK_RIM -> Stages.darkRim(draws);
			case DAYLIGHT_GOBO -> Stages.daylightGobo(draws);
			case WOOD_TABLE -> Stages.woodTable(draws);
			case PASTEL_PODIUM -> Stages.pastelPodium(draws);
		};
	}

}
