package io.packshot.scenemodel.plate;

/**
 * A photo with the matte of its product. The arrays are shared, not copied.
 */
public final class MattedPhoto {

	private final int width;

	private final int height;

	private final byte[] rgb;

	private final byte[] matte;

	/**
	 * A photo over these planes.
	 * @param width pixels, at least 1
	 * @param height pixels, at least 1
	 * @param rgb interleaved sRGB, 0 to 255 unsigned
	 * @param matte 0 backdrop to 255 product, one byte per pixel
	 */
	public MattedPhoto(int width, int height, byte[] rgb, byte[] matte) {
		if (width < 1 || height < 1 || rgb.length != 3L * width * height || matte.length != (long) width * height) {
			throw new IllegalArgumentException("the planes do not make a photo of " + width + "x" + height);
		}
		this.width = width;
		this.height = height;
		this.rgb = rgb;
		this.matte = matte;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	/** Position of a pixel in the matte. */
	int pixel(int x, int y) {
		return y * this.width + x;
	}

	float linear(int pixel, int channel) {
		return Srgb.toLinear(this.rgb[3 * pixel + channel]);
	}

	int matteAt(int pixel) {
		return this.matte[pixel] & 0xff;
	}

}
