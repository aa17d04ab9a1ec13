package io.packshot.imaging.matte;

import io.packshot.imaging.picture.Picture;

/**
 * The alpha mask of the product in a photo, with the method that made it. The array is
 * shared, not copied; whoever gets a matte does not write into it. Immutable by that
 * convention, so it may be passed between threads.
 */
public final class Matte {

	/** Alpha from which on a pixel belongs to the product's body, not to its shadow. */
	public static final int BODY_ALPHA = 64;

	/** Below this confidence, parts of the product may pass for backdrop. */
	private static final double CERTAIN = 0.5;

	private final int width;

	private final int height;

	private final byte[] alpha;

	private final String method;

	private final double confidence;

	/**
	 * Creates a matte over the given plane.
	 * @param width pixels across, as in the photo
	 * @param height pixels down, as in the photo
	 * @param alpha {@code width * height} bytes row by row, 0 backdrop to 255 product
	 * @param method name and version of the method, such as {@code classical/1}
	 * @param confidence 0 (a guess) to 1 (nothing speaks against it)
	 */
	public Matte(int width, int height, byte[] alpha, String method, double confidence) {
		if (width < 1 || height < 1 || alpha.length != (long) width * height) {
			throw new IllegalArgumentException(alpha.length + " alpha bytes do not make " + width + "x" + height);
		}
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("a confidence lies in 0..1, not " + confidence);
		}
		this.width = width;
		this.height = height;
		this.alpha = alpha;
		this.method = method;
		this.confidence = confidence;
	}

	/**
	 * Whether a photo with such a matte shows a backdrop that can be learnt from and
	 * measured with: one that was not cut away, and that is certain to be no product.
	 * @param method as {@link #method()} names it
	 * @param confidence of the matte
	 */
	public static boolean showsBackdrop(String method, double confidence) {
		return !method.startsWith(SuppliedAlpha.NAME) && confidence >= CERTAIN;
	}

	/** Pixels across. */
	public int width() {
		return this.width;
	}

	/** Pixels down. */
	public int height() {
		return this.height;
	}

	/** The alpha plane, not to be written. */
	public byte[] alpha() {
		return this.alpha;
	}

	/** The alpha value 0..255 of one pixel. */
	public int alphaAt(int x, int y) {
		return this.alpha[y * this.width + x] & 0xff;
	}

	/** Name and version of the method that made this matte. */
	public String method() {
		return this.method;
	}

	/** How far the matte can be trusted, 0..1. */
	public double confidence() {
		return this.confidence;
	}

	/** The share 0..1 of the picture that the product covers: the mean of alpha. */
	public double coverage() {
		long sum = 0;
		for (byte value : this.alpha) {
			sum += value & 0xff;
		}
		return sum / (255.0 * this.alpha.length);
	}

	/**
	 * The share 0..1 of the pixels that are not quite transparent whose alpha is below
	 * one half: soft edges, glass, and shadows that a cutout brought with it.
	 */
	public double faintShare() {
		long faint = 0;
		long all = 0;
		for (byte value : this.alpha) {
			all += (value != 0) ? 1 : 0;
			faint += (value > 0) ? 1 : 0;
		}
		return (all == 0) ? 0 : (double) faint / all;
	}

	/** Fails unless this matte has the size of the photo. */
	public void checkFits(Picture photo) {
		if (photo.width() != this.width || photo.height() != this.height) {
			throw new IllegalArgumentException("a matte of " + this.width + "x" + this.height
					+ " does not fit a photo of " + photo.width() + "x" + photo.height());
		}
	}

}
