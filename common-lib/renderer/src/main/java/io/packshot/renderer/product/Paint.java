package io.packshot.renderer.product;

import io.packshot.renderer.colour.Rgb;
import io.packshot.renderer.colour.Swatch;

/**
 * How a spot of a surface answers light.
 *
 * @param colour reflectance of the body, or of the mirror where it is a metal
 * @param roughness 0 for a mirror, 1 for chalk
 * @param metal whether it has no diffuse body
 * @param glow light that shines through from within, as a factor of the colour
 */
public record Paint(Rgb colour, double roughness, boolean metal, double glow) {

	static Paint glaze(Swatch swatch) {
		return new Paint(swatch.rgb(), 0.22, false, 0);
	}

	static Paint matt(Swatch swatch) {
		return new Paint(swatch.rgb(), 0.7, false, 0);
	}

	static Paint satin(Swatch swatch) {
		return new Paint(swatch.rgb(), 0.42, false, 0);
	}

	static Paint metal(Swatch swatch) {
		return new Paint(swatch.rgb(), 0.3, true, 0);
	}

	static Paint shade(Swatch swatch, double glow) {
		return new Paint(swatch.rgb(), 0.9, false, glow);
	}

	/**
	 * The same finish, darker or lighter.
	 */
	Paint toned(double factor) {
		return new Paint(this.colour.times(factor), this.roughness, this.metal, this.glow);
	}

}
