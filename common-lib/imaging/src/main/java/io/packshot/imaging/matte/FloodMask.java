package io.packshot.imaging.matte;

import java.util.Arrays;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

import static org.bytedeco.opencv.global.opencv_core.BORDER_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;

/**
 * The product as whatever a flood from the border cannot reach without crossing an edge.
 * Finds white on white, where colours say nothing; takes holes and hard shadows along.
 */
final class FloodMask {

	private static final double SIGMA = 1.8;

	private static final double LEAST_EDGE = 0.22;

	private static final double EDGE_OVER_BORDER = 4;

	private static final int GAP = 11;

	private FloodMask() {
	}

	/** The mask of a picture in Lab, about 512 pixels on its long side. */
	static Mask of(Mat lab) {
		int width = lab.cols();
		int height = lab.rows();
		float[] slope = slope(lab);
		Mask edges = edges(slope, width, height);
		Mask walls = edges.dilated(GAP);
		Mask reached = walls.inverse().reachedFrom(Mask.frame(width, height, 1).minus(walls));
		Mask outside = reached.dilated(GAP).minus(edges.dilated(3).eroded(3));
		return outside.inverse().opened(7).withoutSpecks(0.01);
	}

	private static Mask edges(float[] slope, int width, int height) {
		Mask border = Mask.frame(width, height, Math.max(2, Math.max(width, height) / 16));
		float[] around = new float[slope.length];
		int count = 0;
		for (int i = 0; i < slope.length; i++) {
			if (border.has(i)) {
				around[count++] = slope[i];
			}
		}
		Arrays.sort(around, 0, count);
		double limit = Math.max(LEAST_EDGE, EDGE_OVER_BORDER * around[count / 2]);
		Mask edges = new Mask(width, height);
		for (int i = 0; i < slope.length; i++) {
			edges.set(i, slope[i] > limit);
		}
		return edges;
	}

	/** Length of the gradient over all channels, in Lab units per pixel. */
	private static float[] slope(Mat lab) {
		return OpenCv.scoped(() -> {
			Mat smooth = new Mat();
			GaussianBlur(lab, smooth, new Size(0, 0), SIGMA);
			Mat dx = new Mat();
			Mat dy = new Mat();
			Sobel(smooth, dx, CV_32F, 1, 0, 3, 1 / 8.0, 0, BORDER_DEFAULT);
			Sobel(smooth, dy, CV_32F, 0, 1, 3, 1 / 8.0, 0, BORDER_DEFAULT);
			float[] across = OpenCv.floats(dx);
			float[] down = OpenCv.floats(dy);
			float[] length = new float[across.length / 3];
			for (int i = 0; i < across.length; i++) {
				length[i / 3] += across[i] * across[i] + down[i] * down[i];
			}
			for (int i = 0; i < length.length; i++) {
				length[i] = (float) Math.sqrt(length[i]);
			}
			return length;
		});
	}

}
