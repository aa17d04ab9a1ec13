package io.packshot.imaging.matte;

import org.bytedeco.opencv.opencv_core.Mat;

import static org.bytedeco.opencv.global.opencv_ximgproc.guidedFilter;

/**
 * Turns a coarse mask into alpha at full size that follows the photo's own edges, by the
 * colour guided filter of He, Sun and Tang, "Guided Image Filtering" (PAMI 2013).
 */
final class SoftEdges {

	private static final double EPSILON = 1e-4;

	private SoftEdges() {
	}

	/** Alpha 0..255 of the size of the photo. */
	static byte[] alpha(Mat rgb, Mask product) {
		int width = rgb.cols();
		int height = rgb.rows();
		double factor = Math.max(width, height) / (double) Math.max(product.width(), product.height());
		int radius = Math.max(2, (int) (2 * factor));
		Mat coarse = OpenCv.unit(product.mat());
		Mat input = OpenCv.resized(coarse, width, height);
		Mat out = new Mat();
		guidedFilter(OpenCv.unit(rgb), input, out, radius, EPSILON);
		float[] soft = OpenCv.floats(out);
		byte[] alpha = new byte[soft.length];
		for (int i = 0; i < alpha.length; i++) {
			double stretched = (255 * soft[i] - 0.1) / 0.8;
			alpha[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, stretched)));
		}
		return alpha;
	}

}
