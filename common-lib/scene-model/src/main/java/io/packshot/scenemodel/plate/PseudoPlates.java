package io.packshot.scenemodel.plate;

/**
 * Takes the product out of photos. Real photos have no clean plate, so the matte is
 * widened over edge and contact shadow and the hole is filled from around it. Works on
 * the middle square, in linear light. A photo of which too much would be filled is
 * refused: its plate would be a guess.
 */
public final class PseudoPlates {

	/**
	 * Largest share of a plate that may be filled, unless the caller says otherwise.
	 * Product photos seldom leave more than half of their square to the backdrop; what is
	 * filled in is smooth, and the gate looks at what was seen.
	 */
	public static final double LARGEST_FILL = 0.6;

	/**
	 * Work is done at this many times the plate's side, so that the fill's border is
	 * soft.
	 */
	private static final int DETAIL = 4;

	/** By how much the matte is widened, as a share of the side. */
	private static final double WIDENING = 3 / 80.0;

	private static final int LEAST_MATTE = 12;

	private PseudoPlates() {
	}

	/**
	 * The backdrop of a photo, refused where more than {@link #LARGEST_FILL} is filled.
	 * @param photo the photo and its matte
	 * @param side pixels along each side of the plate, at least 8
	 */
	public static PseudoPlate of(MattedPhoto photo, int side) {
		return of(photo, side, LARGEST_FILL);
	}

	/**
	 * The backdrop of a photo.
	 * @param photo the photo and its matte
	 * @param side pixels along each side of the plate, at least 8
	 * @param largestFill share of the plate that may be filled, 0 to below 1
	 */
	public static PseudoPlate of(MattedPhoto photo, int side, double largestFill) {
		if (!(largestFill >= 0 && largestFill < 1)) {
			throw new IllegalArgumentException("the share that may be filled is 0 to below 1, not " + largestFill);
		}
		if (side < 8) {
			throw new IllegalArgumentException("a plate has a side of at least 8 pixels, not " + side);
		}
		int square = Math.min(photo.width(), photo.height());
		if (square < side) {
			return new PseudoPlate.Refused(PseudoPlate.Reason.TOO_SMALL, 0);
		}
		int work = side * Math.min(DETAIL, square / side);
		float[] rgb = new float[3 * work * work];
		boolean[] product = new boolean[work * work];
		reduce(photo, square, rgb, product, work);
		boolean[] hidden = widen(product, work, (int) Math.ceil(work * WIDENING));
		float[] known = new float[hidden.length];
		int filled = 0;
		for (int i = 0; i < hidden.length; i++) {
			known[i] = hidden[i] ? 0 : 1;
			filled += hidden[i] ? 1 : 0;
		}
		double share = (double) filled / hidden.length;
		if (share > largestFill) {
			return new PseudoPlate.Refused(PseudoPlate.Reason.TOO_MUCH_FILLED, share);
		}
		PushPull.fill(rgb, known, work, work);
		return new PseudoPlate.Clean(plate(rgb, work, side), share);
	}

	/**
	 * Means over the photo's pixels in each cell; one product pixel makes a product cell.
	 */
	private static void reduce(MattedPhoto photo, int square, float[] rgb, boolean[] product, int work) {
		int left = (photo.width() - square) / 2;
		int top = (photo.height() - square) / 2;
		for (int cell = 0; cell < product.length; cell++) {
			int x0 = left + (int) ((long) (cell % work) * square / work);
			int x1 = left + (int) ((long) (cell % work + 1) * square / work);
			int y0 = top + (int) ((long) (cell / work) * square / work);
			int y1 = top + (int) ((long) (cell / work + 1) * square / work);
			float scale = 1f / ((x1 - x0) * (y1 - y0));
			for (int y = y0; y < y1; y++) {
				for (int x = x0; x < x1; x++) {
					int pixel = photo.pixel(x, y);
					product[cell] |= photo.matteAt(pixel) >= LEAST_MATTE;
					for (int channel = 0; channel < 3; channel++) {
						rgb[3 * cell + channel] += scale * photo.linear(pixel, channel);
					}
				}
			}
		}
	}

	/** Everything within a square of that radius. */
	private static boolean[] widen(boolean[] product, int side, int radius) {
		boolean[] across = new boolean[product.length];
		boolean[] both = new boolean[product.length];
		for (int i = 0; i < product.length; i++) {
			int x = i % side;
			for (int k = Math.max(-radius, -x); !across[i] && k <= Math.min(radius, side - 1 - x); k++) {
				across[i] = product[i + k];
			}
		}
		for (int i = 0; i < product.length; i++) {
			int y = i / side;
			for (int k = Math.max(-radius, -y); !both[i] && k <= Math.min(radius, side - 1 - y); k++) {
				both[i] = across[i + k * side];
			}
		}
		return both;
	}

	private static PlateImage plate(float[] rgb, int work, int side) {
		int detail = work / side;
		float[] sums = new float[3 * side * side];
		for (int i = 0; i < rgb.length; i++) {
			int pixel = i / 3;
			int target = pixel / work / detail * side + pixel % work / detail;
			sums[3 * target + i % 3] += rgb[i];
		}
		for (int i = 0; i < sums.length; i++) {
			double mean = sums[i] / (detail * detail);
			sums[i] = (float) Math.min(1, Math.max(0, Srgb.toCode(mean)));
		}
		return new PlateImage(side, sums);
	}

}
