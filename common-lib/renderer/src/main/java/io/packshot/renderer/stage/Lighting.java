package io.packshot.renderer.stage;

import java.util.List;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Vec;

/**
 * All light of a stage.
 *
 * @param first the key lamp
 * @param second the other lamp that casts shadows
 * @param gobo what stands before the first lamp
 * @param sky ambient light from above
 * @param ground ambient light from below
 * @param panels softboxes that glossy surfaces mirror
 */
record Lighting(Lamp first, Lamp second, Gobo gobo, Rgb sky, Rgb ground, List<Panel> panels) {

	Rgb mirrored(Vec direction, double roughness) {
		double blur = 0.12 + 0.6 * roughness;
		Rgb seen = this.ground.mix(this.sky, Backdrop.smooth(0.5 + direction.y() / (2 * blur)));
		for (Panel panel : this.panels) {
			seen = seen.plus(panel.seen(direction, roughness));
		}
		return seen;
	}

}
