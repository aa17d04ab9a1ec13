package io.packshot.scenemodel.plate;

/**
 * The tone curve of sRGB (IEC 61966-2-1) between code values and linear light, both 0 to
 * 1.
 */
final class Srgb {

	private static final float[] LINEAR = new float[256];

	static {
		for (int level = 0; level < LINEAR.length; level++) {
			LINEAR[level] = (float) toLinear(level / 255.0);
		}
	}

	private Srgb() {
	}

	static double toLinear(double code) {
		return (code <= 0.04045) ? code / 12.92 : StrictMath.pow((code + 0.055) / 1.055, 2.4);
	}

	static float toLinear(byte level) {
		return LINEAR[level & 0xff];
	}

	static double toCode(double linear) {
		return (linear <= 0.0031308) ? linear * 12.92 : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
	}

}
