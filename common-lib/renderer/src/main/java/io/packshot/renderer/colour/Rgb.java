package io.packshot.renderer.colour;

/**
 * Radiance or reflectance in linear light, sRGB primaries; 1 is paper white.
 */
public record Rgb(double r, double g, double b) {

	public static final Rgb BLACK = new Rgb(0, 0, 0);

	public static final Rgb WHITE = new Rgb(1, 1, 1);

	public static Rgb grey(double level) {
		return new Rgb(level, level, level);
	}

	/**
	 * @param code an sRGB colour as {@code 0xRRGGBB}
	 */
	public static Rgb ofSrgb(int code) {
		return new Rgb(Transfer.toLinear((code >> 16) & 255), Transfer.toLinear((code >> 8) & 255),
				Transfer.toLinear(code & 255));
	}

	public Rgb plus(Rgb other) {
		return new Rgb(this.r + other.r, this.g + other.g, this.b + other.b);
	}

	public Rgb times(double factor) {
		return new Rgb(this.r * factor, this.g * factor, this.b * factor);
	}

	public Rgb times(Rgb other) {
		return new Rgb(this.r * other.r, this.g * other.g, this.b * other.b);
	}

	public Rgb mix(Rgb other, double weight) {
		return new Rgb(this.r + (other.r - this.r) * weight, this.g + (other.g - this.g) * weight,
				this.b + (other.b - this.b) * weight);
	}

	/**
	 * Rec. 709 luminance.
	 */
	public double luminance() {
		return 0.2126 * this.r + 0.7152 * this.g + 0.0722 * this.b;
	}

}
