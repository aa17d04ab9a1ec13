package io.packshot.imaging.measure;

/**
 * How far a matte is from the truth. Alpha planes are bytes 0..255, row by row; alpha
 * below means byte / 255. SAD, MSE, Grad and Conn follow Rhemann, Rother, Wang, Gelautz,
 * Kohli and Rott, "A Perceptually Motivated Online Benchmark for Image Matting" (CVPR
 * 2009); Grad and Conn are sums over the picture as there, and SAD is a plain sum that
 * papers divide by 1000. Stateless, safe for any thread.
 */
public final class MatteScores {

	private MatteScores() {
	}

	/**
	 * Intersection over union of the pixels with alpha of one half (128) or more; 1 where
	 * both are empty.
	 */
	public static double iou(byte[] found, byte[] truth) {
		checkSame(found, truth);
		long both = 0;
		long either = 0;
		for (int i = 0; i < found.length; i++) {
			boolean f = (found[i] & 0xff) >= 128;
			boolean t = (truth[i] & 0xff) >= 128;
			both += (f && t) ? 1 : 0;
			either += (f || t) ? 1 : 0;
		}
		return (either == 0) ? 1 : (double) both / either;
	}

	/** Sum of absolute differences of alpha. */
	public static double sad(byte[] found, byte[] truth) {
		checkSame(found, truth);
		long sum = 0;
		for (int i = 0; i < found.length; i++) {
			sum += Math.abs((found[i] & 0xff) - (truth[i] & 0xff));
		}
		return sum / 255.0;
	}

	/** Mean squared difference of alpha. */
	public static double mse(byte[] found, byte[] truth) {
		checkSame(found, truth);
		double sum = 0;
		for (int i = 0; i < found.length; i++) {
			double difference = ((found[i] & 0xff) - (truth[i] & 0xff)) / 255.0;
			sum += difference * difference;
		}
		return sum / found.length;
	}

	/**
	 * Sum of squared differences of the gradient's length, by Gaussian derivatives of
	 * deviation 1.4 pixels.
	 */
	public static double gradient(byte[] found, byte[] truth, int width) {
		checkSame(found, truth);
		double[] one = GradientLength.of(found, width);
		double[] two = GradientLength.of(truth, width);
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += (one[i] - two[i]) * (one[i] - two[i]);
		}
		return sum;
	}

	/**
	 * Sum of differences of connectedness: how far below a pixel's alpha lies the
	 * threshold up to which it hangs together with the largest region that both mattes
	 * share, in steps of 0.1, counted from 0.15 on.
	 */
	public static double connectivity(byte[] found, byte[] truth, int width) {
		checkSame(found, truth);
		return Connectivity.difference(found, truth, width);
	}

	/**
	 * F-measure of the outlines at alpha one half: the harmonic mean of the shares of
	 * each outline that lies within the tolerance of the other one. 1 where both are
	 * empty, 0 where one is.
	 * @param tolerance pixels, 0 or more
	 */
	public static double boundaryF(byte[] found, byte[] truth, int width, double tolerance) {
		checkSame(found, truth);
		boolean[] one = outline(found, width);
		boolean[] two = outline(truth, width);
		double precision = shareNear(one, DistanceField.to(two, width), tolerance);
		double recall = shareNear(two, DistanceField.to(one, width), tolerance);
		if (Double.isNaN(precision) && Double.isNaN(recall)) {
			return 1;
		}
		return (precision + recall > 0) ? 2 * precision * recall / (precision + recall) : 0;
	}

	private static boolean[] outline(byte[] alpha, int width) {
		boolean[] outline = new boolean[alpha.length];
		int height = alpha.length / width;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				outline[y * width + x] = in(alpha, width, x, y) && !(in(alpha, width, x - 1, y)
						&& in(alpha, width, x + 1, y) && in(alpha, width, x, y - 1) && in(alpha, width, x, y + 1));
			}
		}
		return outline;
	}

	private static boolean in(byte[] alpha, int width, int x, int y) {
		return x >= 0 && x < width && y >= 0 && y < alpha.length / width && (alpha[y * width + x] & 0xff) >= 128;
	}

	private static double shareNear(boolean[] outline, float[] distance, double tolerance) {
		int near = 0;
		int all = 0;
		for (int i = 0; i < outline.length; i++) {
			if (outline[i]) {
				all++;
				near += (distance[i] <= tolerance) ? 1 : 0;
			}
		}
		return (double) near / all;
	}

	private static void checkSame(byte[] found, byte[] truth) {
		if (found.length != truth.length || found.length == 0) {
			throw new IllegalArgumentException(
					"mattes of " + found.length + " and " + truth.length + " pixels cannot be compared");
		}
	}

}
