package io.packshot.scenemodel.plate;

/**
 * A colour in OKLab (Ottosson 2020), where equal distances look about equal.
 *
 * @param lightness 0 black to 1 white
 * @param a green to red
 * @param b blue to yellow
 */
record Oklab(double lightness, double a, double b) {

	static Oklab of(Colour colour) {
		double r = colour.red();
		double g = colour.green();
		double b = colour.blue();
		double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
		double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
		double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
		return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
				1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
				0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
	}

	Oklab mix(Oklab other, double share) {
		return new Oklab(this.lightness + share * (other.lightness - this.lightness),
				this.a + share * (other.a - this.a), this.b + share * (other.b - this.b));
	}

	/** The nearest colour of sRGB, channel by channel. */
	Colour toColour() {
		double l = cube(this.lightness + 0.3963377774 * this.a + 0.2158037573 * this.b);
		double m = cube(this.lightness - 0.1055613458 * this.a - 0.0638541728 * this.b);
		double s = cube(this.lightness - 0.0894841775 * this.a - 1.2914855480 * this.b);
		return new Colour(within(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
				within(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
				within(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
	}

	private static double cube(double value) {
		return value * value * value;
	}

	private static double within(double value) {
		return Math.min(1, Math.max(0, value));
	}

}
