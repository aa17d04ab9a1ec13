package io.packshot.renderer.colour;

/**
 * The sRGB transfer function (IEC 61966-2-1) and the film-like shoulder in front of it.
 */
public final class Transfer {

	/**
	 * Linear steps of the table; linear interpolation between them errs by less than 0.02
	 * levels above black.
	 */
	private static final int STEPS = 8192;

	private static final double[] ENCODED = encodedTable();

	private static final double SHOULDER = 0.8;

	private Transfer() {
	}

	/**
	 * Linear light of an 8-bit sRGB level.
	 */
	public static double toLinear(int level) {
		double v = level / 255.0;
		return (v <= 0.04045) ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
	}

	/**
	 * The sRGB level of linear light, in [0, 255] and not rounded.
	 */
	public static double toLevel(double linear) {
		double at = Math.min(Math.max(linear, 0), 1) * STEPS;
		int i = Math.min((int) at, STEPS - 1);
		return ENCODED[i] + (ENCODED[i + 1] - ENCODED[i]) * (at - i);
	}

	/**
	 * Rolls radiance above 0.8 off towards 1, so that highlights keep their shape; below,
	 * the identity.
	 */
	public static double exposed(double radiance) {
		if (radiance <= SHOULDER) {
			return radiance;
		}
		double excess = (radiance - SHOULDER) / (1 - SHOULDER);
		return SHOULDER + (1 - SHOULDER) * excess / (1 + excess);
	}

	private static double[] encodedTable() {
		double[] table = new double[STEPS + 1];
		for (int i = 0; i <= STEPS; i++) {
			double v = (double) i / STEPS;
			table[i] = 255 * ((v <= 0.0031308) ? 12.92 * v : 1.055 * StrictMath.pow(v, 1 / 2.4) - 0.055);
		}
		return table;
	}

}
