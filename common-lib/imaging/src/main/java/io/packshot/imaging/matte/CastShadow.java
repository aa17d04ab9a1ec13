package io.packshot.imaging.matte;

/**
 * The part of a mask that is only the backdrop in the product's shadow: darker than the
 * backdrop but of its hue, in the lower part of the mask, and to be reached from outside
 * without crossing a sharp edge.
 *
 * <p>
 * Under less light the cube roots of Lab all shrink by one factor k, so a shadowed
 * backdrop has lightness k (L + 16) - 16 and colours k a and k b.
 */
final class CastShadow {

	private static final double DARKEST = 0.5;

	/** How far a shadow's colour may be from the backdrop's hue, in Lab units. */
	private static final double HUE = 3;

	/**
	 * How far where it is also more saturated: light from the set tints shadows, but does
	 * not bleach them as a pale product is bleached.
	 */
	private static final double TINTED = 4.5;

	/**
	 * Slope from which on an edge is the product's. A relative one eats white products.
	 */
	private static final double SHARP = 1.6;

	/** A shadow lies in this lower share of the product's height. */
	private static final double LOW = 0.62;

	/** More than this share of the mask cannot be told from the product itself. */
	private static final double MOST = 0.6;

	/**
	 * Close to the edge, where the shadow itself is steep, only a product's is sharper.
	 */
	private static final double SHARP_FRINGE = 3;

	/** Where the product has other colours than any shadow, even its core is none. */
	private static final double SHARP_DISTINCT = 15;

	/** A share up to which colours in common are chance, such as a label's. */
	private static final double ALIKE = 0.1;

	/** Width of what the first pass may leave, twice, in pixels of the working grid. */
	private static final int FRINGE = 11;

	/** The same where the product has colours of its own. */
	private static final int WIDE_FRINGE = 25;

	private CastShadow() {
	}

	/**
	 * Finds the shadow in a mask.
	 * @param lab the picture
	 * @param backdrop what the backdrop would be, likewise
	 * @param slope length of the gradient in Lab units per pixel
	 * @param mask product and shadow
	 */
	static Mask in(float[] lab, float[] backdrop, float[] slope, Mask mask) {
		int width = mask.width();
		Mask open = new Mask(width, mask.height());
		int from = lowerPart(mask);
		for (int i = from * width; i < open.size(); i++) {
			open.set(i, slope[i] < SHARP && isShaded(lab, backdrop, i));
		}
		Mask passable = open.or(mask.inverse().eroded(3)).eroded(3);
		Mask reached = passable.reachedFrom(mask.inverse().eroded(3)).dilated(3).and(open).and(mask);
		Mask shadow = reached.opened(3);
		return (shadow.count() > MOST * mask.count()) ? new Mask(width, mask.height()) : shadow;
	}

	/**
	 * Finds the rest of a shadow along a mask's edge: slivers too narrow to be told from
	 * the product's own shade in the first pass.
	 * @param mask the product, cut out roughly
	 */
	static Mask fringe(float[] lab, float[] backdrop, float[] slope, Mask mask) {
		int width = mask.width();
		int from = lowerPart(mask) * width;
		Mask shaded = shaded(lab, backdrop, width);
		Mask inner = mask.eroded(FRINGE);
		boolean distinct = isDistinct(inner, shaded, from);
		double sharp = distinct ? SHARP_DISTINCT : SHARP_FRINGE;
		Mask open = new Mask(width, mask.height());
		for (int i = from; i < open.size(); i++) {
			open.set(i, slope[i] < sharp && shaded.has(i));
		}
		return open.and(mask.minus(distinct ? mask.eroded(WIDE_FRINGE) : inner))
			.or(mask.inverse())
			.reachedFrom(mask.inverse())
			.and(mask);
	}

	/** Whether hardly any of the product's lower part could be backdrop in a shadow. */
	private static boolean isDistinct(Mask inner, Mask shaded, int from) {
		int all = 0;
		int alike = 0;
		for (int i = from; i < inner.size(); i++) {
			all += inner.has(i) ? 1 : 0;
			alike += (inner.has(i) && shaded.has(i)) ? 1 : 0;
		}
		return alike < ALIKE * all;
	}

	/** The pixels that could be backdrop under less light, wherever they are. */
	static Mask shaded(float[] lab, float[] backdrop, int width) {
		Mask mask = new Mask(width, lab.length / (3 * width));
		for (int i = 0; i < mask.size(); i++) {
			mask.set(i, isShaded(lab, backdrop, i));
		}
		return mask;
	}

	private static int lowerPart(Mask mask) {
		int top = mask.height();
		int bottom = 0;
		for (int i = 0; i < mask.size(); i++) {
			if (mask.has(i)) {
				top = Math.min(top, i / mask.width());
				bottom = i / mask.width();
			}
		}
		return Math.max(0, (int) (bottom - LOW * (bottom - top)));
	}

	private static boolean isShaded(float[] lab, float[] backdrop, int i) {
		double factor = (lab[3 * i] + 16) / (backdrop[3 * i] + 16);
		if (factor < DARKEST || factor > 1.01) {
			return false;
		}
		double a = lab[3 * i + 1] - factor * backdrop[3 * i + 1];
		double b = lab[3 * i + 2] - factor * backdrop[3 * i + 2];
		double saturation = factor * Math.hypot(backdrop[3 * i + 1], backdrop[3 * i + 2]);
		double limit = (Math.hypot(lab[3 * i + 1], lab[3 * i + 2]) > saturation) ? TINTED : HUE;
		return a * a + b * b < limit * limit;
	}

}
