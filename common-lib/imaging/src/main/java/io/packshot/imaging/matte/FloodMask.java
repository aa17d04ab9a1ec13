package io.packshot.imaging.matte;

import java.util.Arrays;

import org.bytedeco.opencv.opencv_core.Mat;

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
		float[] slope = Slope.of(lab, SIGMA);
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

}
