package io.packshot.imaging.measure;

/** Length of the gradient of alpha by separable first-order Gaussian derivatives. */
final class GradientLength {

	private static final double SIGMA = 1.4;

	/** Beyond four deviations a tap is below a thousandth of the largest one. */
	private static final int RADIUS = 6;

	private GradientLength() {
	}

	static double[] of(byte[] alpha, int width) {
		double[] smooth = new double[2 * RADIUS + 1];
		double[] slope = new double[2 * RADIUS + 1];
		double sum = 0;
		double moment = 0;
		for (int i = -RADIUS; i <= RADIUS; i++) {
			double g = Math.exp(-i * i / (2 * SIGMA * SIGMA));
			smooth[i + RADIUS] = g;
			slope[i + RADIUS] = i * g;
			sum += g;
			moment += i * i * g;
		}
		double[] plane = new double[alpha.length];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = (alpha[i] & 0xff) / 255.0;
		}
		double[] dx = filter(filter(plane, width, slope, moment, true), width, smooth, sum, false);
		double[] dy = filter(filter(plane, width, smooth, sum, true), width, slope, moment, false);
		for (int i = 0; i < dx.length; i++) {
			dx[i] = Math.hypot(dx[i], dy[i]);
		}
		return dx;
	}

	private static double[] filter(double[] plane, int width, double[] taps, double norm, boolean across) {
		int height = plane.length / width;
		double[] out = new double[plane.length];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double sum = 0;
				for (int i = -RADIUS; i <= RADIUS; i++) {
					int sx = across ? Math.min(width - 1, Math.max(0, x + i)) : x;
					int sy = across ? y : Math.min(height - 1, Math.max(0, y + i));
					sum += taps[i + RADIUS] * plane[sy * width + sx];
				}
				out[y * width + x] = sum / norm;
			}
		}
		return out;
	}

}
