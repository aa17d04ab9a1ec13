package io.packshot.imaging.measure;

/**
 * The sRGB transfer function of IEC 61966-2-1, between 8-bit levels and linear light 0..1
 * in double precision.
 *
 * <p>
 * Rounding to a level is defined once for the whole library: the level is the largest k
 * whose lower border, the linear light of k - 1/2, is not above the value by more than
 * {@value #TIE}. A value that lies on a border within rounding errors thus always goes
 * up, so that two programs which sum in another order agree. Values outside 0..1 are
 * clipped. Stateless, safe for any thread.
 */
public final class Srgb {

	/** Linear light by which a value may miss a border and still count as on it. */
	private static final double TIE = 1e-12;

	private static final int BUCKETS = 4096;

	private static final double[] LINEAR = new double[256];

	private static final double[] BORDER = new double[257];

	private static final short[] FIRST = new short[BUCKETS + 1];

	static {
		for (int k = 0; k < 256; k++) {
			LINEAR[k] = linear(k / 255.0);
			BORDER[k] = linear((k - 0.5) / 255.0) - TIE;
		}
		BORDER[0] = Double.NEGATIVE_INFINITY;
		BORDER[256] = Double.POSITIVE_INFINITY;
		short level = 0;
		for (int i = 0; i <= BUCKETS; i++) {
			while (BORDER[level + 1] <= (double) i / BUCKETS) {
				level++;
			}
			FIRST[i] = level;
		}
	}

	private Srgb() {
	}

	/** Linear light of an 8-bit level 0..255. */
	public static double linear(int level) {
		return LINEAR[level];
	}

	/** Linear light of an sRGB value 0..1. */
	public static double linear(double value) {
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	/** The sRGB value 0..1 of linear light, clipped to that range. */
	public static double encoded(double linear) {
		double light = Math.min(1, Math.max(0, linear));
		return (light <= 0.0031308) ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
	}

	/** The nearest 8-bit level of linear light, by the rounding rule above. */
	public static int level(double linear) {
		if (!(linear > 0)) {
			return 0;
		}
		if (linear >= 1) {
			return 255;
		}
		int level = FIRST[(int) (linear * BUCKETS)];
		while (BORDER[level + 1] <= linear) {
			level++;
		}
		return level;
	}

}
