package io.packshot.inference.generation;

import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.matte.Matte;
import org.jspecify.annotations.Nullable;

/**
 * Where a product stands in a scene: a little below the middle, on the floor. The numbers
 * are those of studio photographs with more air around the product.
 */
final class SceneFraming {

	/** Products may be this much less wide than high. */
	private static final double WIDTH_TO_HEIGHT = 0.64 / 0.72;

	private static final double BELOW_MIDDLE = 0.13;

	private static final double USUAL_LOWEST = 0.895;

	private static final double LOWEST = 0.93;

	/** Distance from the line where the floor begins: nearer, a product stands in it. */
	private static final double BELOW_LINE = 0.14;

	private SceneFraming() {
	}

	/**
	 * The framing of one product.
	 * @param matte the product
	 * @param width output pixels
	 * @param height output pixels
	 * @param fill largest share of the height
	 * @param floorLine where the floor begins, as a share of the height; null if unseen
	 */
	static Framing of(Matte matte, int width, int height, double fill, @Nullable Double floorLine) {
		double maxWidth = fill * WIDTH_TO_HEIGHT;
		Box box = Box.of(matte);
		double share = Math.min(fill, maxWidth * width / box.width() * box.height() / height);
		double base = Math.min(USUAL_LOWEST, 0.5 + share / 2 + BELOW_MIDDLE);
		if (floorLine != null) {
			base = Math.max(base, Math.min(LOWEST, floorLine + BELOW_LINE));
		}
		return new Framing(width, height, Framing.Stand.ON_BASE_LINE, maxWidth, fill, base);
	}

	/** Size of the product's body in photo pixels. */
	private record Box(int width, int height) {

		static Box of(Matte matte) {
			int left = matte.width();
			int right = -1;
			int top = matte.height();
			int bottom = -1;
			for (int i = 0; i < matte.alpha().length; i++) {
				if ((matte.alpha()[i] & 0xff) >= Matte.BODY_ALPHA) {
					left = Math.min(left, i % matte.width());
					right = Math.max(right, i % matte.width());
					top = Math.min(top, i / matte.width());
					bottom = i / matte.width();
				}
			}
			if (right < 0) {
				throw new IllegalArgumentException("no pixel of the matte reaches alpha " + Matte.BODY_ALPHA);
			}
			return new Box(right - left + 1, bottom - top + 1);
		}

	}

}
