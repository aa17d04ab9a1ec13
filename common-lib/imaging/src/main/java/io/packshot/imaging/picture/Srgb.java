package io.packshot.imaging.picture;

/** The sRGB transfer curve (IEC 61966-2-1), both ways, as tables. */
final class Srgb {

	private static final int STEPS = 1 << 16;

	private static final float[] LINEAR = new float[256];

	/** Fine enough that the steepest part, near black, moves 0.05 levels per entry. */
	private static final byte[] LEVELS = new byte[STEPS + 1];

	static {
		for (int i = 0; i < 256; i++) {
			LINEAR[i] = (float) decode(i / 255.0);
		}
		for (int i = 0; i <= STEPS; i++) {
			LEVELS[i] = (byte) Math.round(255 * encode((double) i / STEPS));
		}
	}

	private Srgb() {
	}

	/** Linear light 0..1 of an encoded value 0..1. */
	static double decode(double value) {
		return (value <= 0.04045) ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
	}

	/** The encoded value 0..1 of linear light 0..1. */
	static double encode(double linear) {
		return (linear <= 0.0031308) ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
	}

	/** Linear light 0..1 of a level 0..255. */
	static float linear(int level) {
		return LINEAR[level];
	}

	/** The nearest level of linear light, clipped to 0..1. */
	static byte level(float linear) {
		if (!(linear > 0)) {
			return 0;
		}
		return (linear >= 1) ? (byte) 255 : LEVELS[(int) (linear * STEPS + 0.5f)];
	}

}
