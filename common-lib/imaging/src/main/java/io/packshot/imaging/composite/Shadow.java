package io.packshot.imaging.composite;

/**
 * How much light a product leaves to the background: a luminance factor 0..1 per pixel, 1
 * where there is no shadow. The array is shared, not copied.
 */
public final class Shadow {

	private final int width;

	private final int height;

	private final float[] light;

	private final Tint tint;

	/**
	 * Creates a shadow over the given plane.
	 * @param width pixels across, as the output
	 * @param height pixels down, as the output
	 * @param light factors 0..1, row by row
	 * @param tint the shadow's colour
	 */
	public Shadow(int width, int height, float[] light, Tint tint) {
		if (width < 1 || height < 1 || light.length != (long) width * height) {
			throw new IllegalArgumentException(light.length + " factors do not make " + width + "x" + height);
		}
		this.width = width;
		this.height = height;
		this.light = light;
		this.tint = tint;
	}

	/** Pixels across. */
	public int width() {
		return this.width;
	}

	/** Pixels down. */
	public int height() {
		return this.height;
	}

	/** Factors 0..1, not to be written. */
	public float[] light() {
		return this.light;
	}

	/** The factor for one channel (0 R, 1 G, 2 B) of one pixel. */
	double light(int i, int channel) {
		double factor = this.light[i];
		double exponent = this.tint.exponent(channel);
		return (factor >= 1 || exponent == 1) ? factor : Math.pow(factor, exponent);
	}

	/**
	 * The colour of a shadow: exponents of the light factor per channel.
	 *
	 * @param red above 0; below 1 the shadow keeps more red light
	 * @param green above 0
	 * @param blue above 0
	 */
	public record Tint(double red, double green, double blue) {

		/** The same for all channels, for plain white backgrounds. */
		public static final Tint NEUTRAL = new Tint(1, 1, 1);

		/** As measured under studio lights, where walls bounce warm light. */
		public static final Tint WARM = new Tint(0.90, 0.99, 1.11);

		double exponent(int channel) {
			return (channel == 0) ? this.red : (channel == 1) ? this.green : this.blue;
		}

	}

}
