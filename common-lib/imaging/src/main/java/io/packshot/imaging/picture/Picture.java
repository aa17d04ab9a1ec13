package io.packshot.imaging.picture;

import org.jspecify.annotations.Nullable;

/**
 * An upright picture in memory: 8-bit sRGB, row by row from the top left, with an
 * optional straight (not premultiplied) alpha plane. The arrays are shared, not copied;
 * whoever gets a picture does not write into it. Immutable by that convention, so it may
 * be passed between threads.
 */
public final class Picture {

	private final int width;

	private final int height;

	private final byte[] rgb;

	private final byte @Nullable [] alpha;

	/**
	 * Creates a picture over the given planes.
	 * @param width pixels, at least 1
	 * @param height pixels, at least 1
	 * @param rgb interleaved R, G, B; {@code 3 * width * height} bytes, 0..255 unsigned
	 * @param alpha {@code width * height} bytes, 0 transparent to 255 opaque; null where
	 * the picture has no alpha channel
	 */
	public Picture(int width, int height, byte[] rgb, byte @Nullable [] alpha) {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("a picture has at least one pixel, not " + width + "x" + height);
		}
		if (rgb.length != 3L * width * height) {
			throw new IllegalArgumentException(rgb.length + " colour bytes do not make " + width + "x" + height);
		}
		if (alpha != null && alpha.length != (long) width * height) {
			throw new IllegalArgumentException(alpha.length + " alpha bytes do not make " + width + "x" + height);
		}
		this.width = width;
		this.height = height;
		this.rgb = rgb;
		this.alpha = alpha;
	}

	/** A picture without an alpha channel. */
	public static Picture opaque(int width, int height, byte[] rgb) {
		return new Picture(width, height, rgb, null);
	}

	/** The same colours under another alpha plane. */
	public Picture withAlpha(byte @Nullable [] plane) {
		return new Picture(this.width, this.height, this.rgb, plane);
	}

	/** Pixels across. */
	public int width() {
		return this.width;
	}

	/** Pixels down. */
	public int height() {
		return this.height;
	}

	/** Interleaved R, G, B bytes; not to be written. */
	public byte[] rgb() {
		return this.rgb;
	}

	/** The alpha plane, not to be written; null where there is none. */
	public byte @Nullable [] alpha() {
		return this.alpha;
	}

	/** The colour value 0..255 of one channel (0 R, 1 G, 2 B). */
	public int level(int x, int y, int channel) {
		return this.rgb[3 * (y * this.width + x) + channel] & 0xff;
	}

	/** The alpha value 0..255; 255 where there is no alpha channel. */
	public int alphaAt(int x, int y) {
		return (this.alpha != null) ? this.alpha[y * this.width + x] & 0xff : 255;
	}

}
