package io.packshot.scenemodel.plate;

/**
 * A small square backdrop without a product, in sRGB values 0 to 1, as networks see it.
 * The array is shared, not copied, and not to be written.
 */
public final class PlateImage {

	private final int side;

	private final float[] rgb;

	/**
	 * A plate over these values.
	 * @param side pixels along each side
	 * @param rgb interleaved R, G, B, 0 to 1, row by row from the top left
	 */
	public PlateImage(int side, float[] rgb) {
		if (side < 1 || rgb.length != 3L * side * side) {
			throw new IllegalArgumentException(rgb.length + " values do not make a plate of side " + side);
		}
		for (float value : rgb) {
			if (!(value >= 0 && value <= 1)) {
				throw new IllegalArgumentException("a plate's values lie within 0 to 1, not at " + value);
			}
		}
		this.side = side;
		this.rgb = rgb;
	}

	/**
	 * A plate over 8-bit values.
	 * @param side pixels along each side
	 * @param rgb interleaved R, G, B, 0 to 255 unsigned
	 */
	public static PlateImage ofBytes(int side, byte[] rgb) {
		float[] values = new float[rgb.length];
		for (int i = 0; i < rgb.length; i++) {
			values[i] = (rgb[i] & 0xff) / 255f;
		}
		return new PlateImage(side, values);
	}

	/** Pixels along each side. */
	public int side() {
		return this.side;
	}

	/** Interleaved sRGB values; not to be written. */
	public float[] rgb() {
		return this.rgb;
	}

}
