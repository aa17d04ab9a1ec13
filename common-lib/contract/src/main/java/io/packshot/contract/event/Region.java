package io.packshot.contract.event;

/**
 * A box in an image, as fractions of its width and height from the upper left corner.
 *
 * @param x left side, 0 to 1
 * @param y upper side, 0 to 1
 * @param width more than 0, and not beyond the right side
 * @param height more than 0, and not beyond the lower side
 */
public record Region(double x, double y, double width, double height) {

	private static final double ROUNDING = 1e-9;

	public Region {
		if (!(lies(x, width) && lies(y, height))) {
			throw new IllegalArgumentException("the region " + x + ", " + y + ", " + width + ", " + height
					+ " does not lie within the image, whose sides are 1");
		}
	}

	private static boolean lies(double start, double length) {
		return start >= 0 && length > 0 && start + length <= 1 + ROUNDING;
	}

}
