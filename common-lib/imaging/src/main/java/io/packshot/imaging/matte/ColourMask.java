package io.packshot.imaging.matte;

import java.util.Arrays;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;

import static org.bytedeco.opencv.global.opencv_core.KMEANS_PP_CENTERS;
import static org.bytedeco.opencv.global.opencv_core.kmeans;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_OTSU;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

/**
 * The product as whatever has another colour than the backdrop: residual to the
 * backdrop's surface, on textured backdrops also to the colours of the border, split by
 * Otsu's threshold.
 */
final class ColourMask {

	/** Above this spread the surface alone does not explain the backdrop. */
	static final double TEXTURED = 4;

	private static final int COLOURS = 5;

	private ColourMask() {
	}

	static Mask of(float[] lab, int width, BackdropModel backdrop, Mask border) {
		float[] saliency = smooth(saliency(lab, backdrop, border), width);
		float[] sorted = saliency.clone();
		Arrays.sort(sorted);
		double top = sorted[(int) (0.99 * (sorted.length - 1))] + 1e-6;
		byte[] levels = new byte[saliency.length];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) (255 * Math.min(1, saliency[i] / top));
		}
		double limit = Math.max(0.7 * otsu(levels, width) / 255, 0.06);
		Mask mask = new Mask(width, levels.length / width);
		for (int i = 0; i < levels.length; i++) {
			mask.set(i, saliency[i] / top > limit);
		}
		return mask.closed(5).opened(3).withoutSpecks(0.05);
	}

	private static float[] saliency(float[] lab, BackdropModel backdrop, Mask border) {
		float[] saliency = new float[lab.length / 3];
		for (int i = 0; i < saliency.length; i++) {
			saliency[i] = (float) (backdrop.distance()[i] / (backdrop.spread() + 1));
		}
		if (backdrop.spread() <= TEXTURED) {
			return saliency;
		}
		float[] toBorder = distanceToBorderColours(lab, border);
		float[] inBorder = new float[border.count()];
		int count = 0;
		for (int i = 0; i < toBorder.length; i++) {
			if (border.has(i)) {
				inBorder[count++] = toBorder[i];
			}
		}
		Arrays.sort(inBorder);
		for (int i = 0; i < saliency.length; i++) {
			saliency[i] = Math.min(saliency[i], toBorder[i] / (inBorder[count / 2] + 1));
		}
		return saliency;
	}

	private static float[] distanceToBorderColours(float[] lab, Mask border) {
		float[] centres = centres(lab, border);
		float[] distance = new float[lab.length / 3];
		for (int i = 0; i < distance.length; i++) {
			double nearest = Double.MAX_VALUE;
			for (int k = 0; k < centres.length; k += 3) {
				double l = lab[3 * i] - centres[k];
				double a = lab[3 * i + 1] - centres[k + 1];
				double b = lab[3 * i + 2] - centres[k + 2];
				nearest = Math.min(nearest, l * l + a * a + b * b);
			}
			distance[i] = (float) Math.sqrt(nearest);
		}
		return distance;
	}

	private static float[] centres(float[] lab, Mask border) {
		float[] samples = new float[3 * border.count()];
		int at = 0;
		for (int i = 0; i < border.size(); i++) {
			if (border.has(i)) {
				System.arraycopy(lab, 3 * i, samples, at, 3);
				at += 3;
			}
		}
		return OpenCv.scoped(() -> {
			Mat centres = new Mat();
			TermCriteria stop = new TermCriteria(TermCriteria.COUNT | TermCriteria.EPS, 20, 0.5);
			kmeans(OpenCv.floats(samples, 3, 1), COLOURS, new Mat(), stop, 2, KMEANS_PP_CENTERS, centres);
			return OpenCv.floats(centres);
		});
	}

	private static float[] smooth(float[] values, int width) {
		return OpenCv.scoped(() -> {
			Mat out = new Mat();
			GaussianBlur(OpenCv.floats(values, width, 1), out, new Size(0, 0), 1.2);
			return OpenCv.floats(out);
		});
	}

	private static double otsu(byte[] levels, int width) {
		return OpenCv.scoped(() -> {
			return threshold(OpenCv.bytes(levels, width, 1), new Mat(), 0, 255, THRESH_OTSU);
		});
	}

}
