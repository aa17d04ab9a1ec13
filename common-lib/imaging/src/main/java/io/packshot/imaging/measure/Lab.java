package io.packshot.imaging.measure;

/**
 * A colour in CIE 1976 L*a*b* under D65 and the 2 degree observer.
 *
 * @param l lightness 0..100
 * @param a green to red, about -128..127
 * @param b blue to yellow, about -128..127
 */
public record Lab(double l, double a, double b) {

	private static final double EPSILON = 216.0 / 24389.0;

	private static final double KAPPA = 24389.0 / 27.0;

	/**
	 * White of D65: the row sums of the matrix of sRGB, so that grey has no hue at all.
	 */
	private static final double WHITE_X = 0.4124564 + 0.3575761 + 0.1804375;

	private static final double WHITE_Z = 0.0193339 + 0.1191920 + 0.9503041;

	/** The colour of three 8-bit sRGB levels. */
	public static Lab ofLevels(int red, int green, int blue) {
		return ofLinear(Srgb.linear(red), Srgb.linear(green), Srgb.linear(blue));
	}

	/** The colour of linear light with sRGB primaries, each 0..1. */
	public static Lab ofLinear(double red, double green, double blue) {
		double x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue;
		double y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue;
		double z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue;
		double fy = root(y);
		return new Lab(116 * fy - 16, 500 * (root(x / WHITE_X) - fy), 200 * (fy - root(z / WHITE_Z)));
	}

	private static double root(double t) {
		return (t > EPSILON) ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
	}

	/** The plain Euclidean distance of 1976. */
	public double deltaE76(Lab other) {
		return Math.sqrt(Math.pow(this.l - other.l, 2) + Math.pow(this.a - other.a, 2) + Math.pow(this.b - other.b, 2));
	}

	/**
	 * CIEDE2000 with unit parametric factors, after Sharma, Wu and Dalal, "The CIEDE2000
	 * Color-Difference Formula: Implementation Notes, Supplementary Test Data, and
	 * Mathematical Observations", Color Research and Application 30 (2005).
	 */
	public double deltaE2000(Lab other) {
		return CieDe2000.difference(this, other);
	}

}
