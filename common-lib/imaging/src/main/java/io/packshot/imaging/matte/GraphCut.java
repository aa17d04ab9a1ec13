package io.packshot.imaging.matte;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

import static org.bytedeco.opencv.global.opencv_imgproc.GC_BGD;
import static org.bytedeco.opencv.global.opencv_imgproc.GC_FGD;
import static org.bytedeco.opencv.global.opencv_imgproc.GC_INIT_WITH_MASK;
import static org.bytedeco.opencv.global.opencv_imgproc.GC_PR_BGD;
import static org.bytedeco.opencv.global.opencv_imgproc.GC_PR_FGD;
import static org.bytedeco.opencv.global.opencv_imgproc.grabCut;

/**
 * Moves the outline of a mask to where the colours change, after Rother, Kolmogorov and
 * Blake, "GrabCut" (SIGGRAPH 2004).
 */
final class GraphCut {

	private static final int ROUNDS = 4;

	private static final int LEAST_SEEDS = 20;

	private GraphCut() {
	}

	/**
	 * Refines a mask.
	 * @param rgb the picture, of the mask's size
	 * @param product the first guess
	 * @param core surely product
	 * @param outside surely backdrop
	 */
	static Mask refine(Mat rgb, Mask product, Mask core, Mask outside) {
		byte[] seeds = new byte[product.size()];
		int certain = core.minus(outside).count();
		int backdrop = 0;
		for (int i = 0; i < seeds.length; i++) {
			if (outside.has(i)) {
				seeds[i] = (byte) GC_BGD;
				backdrop++;
			}
			else if (product.has(i)) {
				seeds[i] = (byte) ((core.has(i) || certain < LEAST_SEEDS) ? GC_FGD : GC_PR_FGD);
			}
			else {
				seeds[i] = (byte) GC_PR_BGD;
				backdrop++;
			}
		}
		if (product.count() < LEAST_SEEDS || backdrop < LEAST_SEEDS) {
			return product;
		}
		return OpenCv.scoped(() -> {
			Mat mask = OpenCv.bytes(seeds, product.width(), 1);
			grabCut(rgb, mask, new Rect(), new Mat(), new Mat(), ROUNDS, GC_INIT_WITH_MASK);
			byte[] cut = OpenCv.bytes(mask);
			Mask out = new Mask(product.width(), product.height());
			for (int i = 0; i < cut.length; i++) {
				out.set(i, cut[i] == GC_FGD || cut[i] == GC_PR_FGD);
			}
			return (out.count() < 0.3 * product.count()) ? product : out;
		});
	}

}
