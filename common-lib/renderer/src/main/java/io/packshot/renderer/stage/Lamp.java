package io.packshot.renderer.stage;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.shape.Vec;

/**
 * A distant lamp of some size.
 *
 * @param towards unit direction to its middle
 * @param spread tangent of half its apparent angle, in (0, 1): the width of penumbras
 * @param power irradiance of a surface that faces it
 */
public record Lamp(Vec towards, double spread, Rgb power) {

	/**
	 * Irradiance of an unshadowed surface; the lamp's size lets light wrap a little
	 * around the terminator.
	 */
	public double facing(Vec normal) {
		double wrap = 0.35 * this.spread;
		return Math.max(0, (normal.dot(this.towards) + wrap) / (1 + wrap));
	}

}
