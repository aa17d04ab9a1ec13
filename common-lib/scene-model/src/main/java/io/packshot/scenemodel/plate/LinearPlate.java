package io.packshot.scenemodel.plate;

/**
 * A backdrop at delivery size in linear light, where shadows and lamps may be multiplied
 * in. Nothing is rounded until {@link PlateFinish} develops it, so nothing bands. The
 * array is shared, not copied.
 */
public final class LinearPlate {

	private final int width;

	private final int height;

	private final float[] rgb;

	/**
	 * A plate over these values.
	 * @param width pixels, 1 to 16384
	 * @param height pixels, 1 to 16384
	 * @param rgb interleaved linear light with the primaries of sRGB, not negative, 1 is
	 * white
	 */
	public LinearPlate(int width, int height, float[] rgb) {
		requireSize(width, height);
		if (rgb.length != 3L * width * height) {
			throw new IllegalArgumentException(rgb.length + " values do not make " + width + "x" + height);
		}
		this.width = width;
		this.height = height;
		this.rgb = rgb;
	}

	static void requireSize(int width, int height) {
		if (width < 1 || height < 1 || width > 16_384 || height > 16_384 || 3L * width * height > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("a plate cannot be " + width + "x" + height + " pixels");
		}
	}

	/** Pixels across. */
	public int width() {
		return this.width;
	}

	/** Pixels down. */
	public int height() {
		return this.height;
	}

	/** Interleaved linear light. */
	public float[] rgb() {
		return this.rgb;
	}

}
