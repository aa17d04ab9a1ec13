package io.packshot.renderer.stage;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Profile;
import io.packshot.renderer.shape.Solid;

/**
 * A round podium in the middle of the stage.
 */
record Podium(Solid solid, double radius, double height, Rgb colour) {

	static Podium of(double radius, double height, Rgb colour) {
		return new Podium(Solid.turned(Profile.block(radius, -0.1, height, 0.018)), radius, height, colour);
	}

}
