package io.packshot.scenemodel.plate;

/**
 * Brings a small plate to delivery size: bicubic convolution (Keys 1981, a = -1/2) in
 * linear light and in float, so that no step of an 8-bit scale is ever enlarged. A target
 * that is not square shows the middle of the plate.
 */
public final class PlateEnlarger {

	private static final int TAPS = 4;

	private PlateEnlarger() {
	}

	/**
	 * The plate at that size.
	 * @param plate the small plate
	 * @param width pixels across
	 * @param height pixels down
	 */
	public static LinearPlate enlarge(PlateImage plate, int width, int height) {
		LinearPlate.requireSize(width, height);
		int side = plate.side();
		float[] linear = new float[plate.rgb().length];
		for (int i = 0; i < linear.length; i++) {
			linear[i] = (float) Srgb.toLinear(plate.rgb()[i]);
		}
		double scale = (double) side / Math.max(width, height);
		Axis across = Axis.of(width, side, scale);
		Axis down = Axis.of(height, side, scale);
		float[] wide = new float[3 * width * side];
		for (int y = 0; y < side; y++) {
			for (int x = 0; x < width; x++) {
				across.sample(linear, 3 * y * side, 3, x, wide, 3 * (y * width + x));
			}
		}
		float[] rgb = new float[3 * width * height];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				down.sample(wide, 3 * x, 3 * width, y, rgb, 3 * (y * width + x));
			}
		}
		return new LinearPlate(width, height, rgb);
	}

	/** Where each target position looks along one axis, and how much each tap weighs. */
	private static final class Axis {

		private final int[] positions;

		private final float[] weights;

		private Axis(int[] positions, float[] weights) {
			this.positions = positions;
			this.weights = weights;
		}

		static Axis of(int length, int side, double scale) {
			int[] positions = new int[TAPS * length];
			float[] weights = new float[TAPS * length];
			for (int i = 0; i < length; i++) {
				double place = (i + 0.5 - length / 2.0) * scale + side / 2.0 - 0.5;
				int first = (int) Math.floor(place) - 1;
				for (int tap = 0; tap < TAPS; tap++) {
					positions[TAPS * i + tap] = Math.min(side - 1, Math.max(0, first + tap));
					weights[TAPS * i + tap] = (float) kernel(Math.abs(place - first - tap));
				}
			}
			return new Axis(positions, weights);
		}

		private static double kernel(double distance) {
			if (distance < 1) {
				return (1.5 * distance - 2.5) * distance * distance + 1;
			}
			return (distance < 2) ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0;
		}

		/** One pixel; overshoot below black is cut off. */
		void sample(float[] source, int from, int stride, int position, float[] target, int to) {
			for (int channel = 0; channel < 3; channel++) {
				float sum = 0;
				for (int tap = TAPS * position; tap < TAPS * (position + 1); tap++) {
					sum += this.weights[tap] * source[from + stride * this.positions[tap] + channel];
				}
				target[to + channel] = Math.max(0, sum);
			}
		}

	}

}
