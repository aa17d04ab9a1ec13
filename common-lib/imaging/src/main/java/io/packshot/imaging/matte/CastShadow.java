package io.packshot.imaging.matte;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_DILATE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ERODE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

/**
 * The part of a mask that is only the backdrop in the product's shadow: darker than the
 * backdrop but of its hue, in the lower part of the mask, and to be reached from outside
 * without crossing a sharp edge.
 *
 * <p>
 * Under less light the cube roots of Lab all shrink by one factor k, so a shadowed
 * backdrop has lightness k (L + 16) - 16 and colours k a and k b.
 */
final class CastShadow {

	private static final double DARKEST = 0.5;

	private static final double HUE = 3;

	/** Slope over local contrast: about 0.37 at a step, 1 / width at a penumbra. */
	private static final double SHARP = 0.25;

	private static final double LEAST_SLOPE = 0.6;

	private static final int NEIGHBOURHOOD = 9;

	/** A shadow lies in this lower share of the product's height. */
	private static final double LOW = 0.62;

	/** More than this share of the mask cannot be told from the product itself. */
	private static final double MOST = 0.6;

	private CastShadow() {
	}

	/**
	 * Finds the shadow in a mask.
	 * @param lab the picture
	 * @param backdrop what the backdrop would be, likewise
	 * @param slope length of the gradient in Lab units per pixel
	 * @param mask product and shadow
	 */
	static Mask in(float[] lab, float[] backdrop, float[] slope, Mask mask) {
		int width = mask.width();
		Mask open = new Mask(width, mask.height());
		float[] contrast = contrast(lab, width);
		int from = lowerPart(mask);
		for (int i = from * width; i < open.size(); i++) {
			boolean sharp = slope[i] > Math.max(LEAST_SLOPE, SHARP * contrast[i]);
			open.set(i, !sharp && isShaded(lab, backdrop, i));
		}
		Mask passable = open.or(mask.inverse().eroded(3)).eroded(3);
		Mask reached = passable.reachedFrom(mask.inverse().eroded(3)).dilated(3).and(open).and(mask);
		Mask shadow = reached.opened(3);
		return (shadow.count() > MOST * mask.count()) ? new Mask(width, mask.height()) : shadow;
	}

	/** The pixels that could be backdrop under less light, wherever they are. */
	static Mask shaded(float[] lab, float[] backdrop, int width) {
		Mask mask = new Mask(width, lab.length / (3 * width));
		for (int i = 0; i < mask.size(); i++) {
			mask.set(i, isShaded(lab, backdrop, i));
		}
		return mask;
	}

	/** Range of lightness around each pixel. */
	private static float[] contrast(float[] lab, int width) {
		float[] lightness = new float[lab.length / 3];
		for (int i = 0; i < lightness.length; i++) {
			lightness[i] = lab[3 * i];
		}
		return OpenCv.scoped(() -> {
			Mat plane = OpenCv.floats(lightness, width, 1);
			Mat square = getStructuringElement(MORPH_RECT, new Size(NEIGHBOURHOOD, NEIGHBOURHOOD));
			Mat range = new Mat();
			morphologyEx(plane, range, MORPH_DILATE, square);
			float[] high = OpenCv.floats(range);
			morphologyEx(plane, range, MORPH_ERODE, square);
			float[] low = OpenCv.floats(range);
			for (int i = 0; i < high.length; i++) {
				high[i] -= low[i];
			}
			return high;
		});
	}

	private static int lowerPart(Mask mask) {
		int top = mask.height();
		int bottom = 0;
		for (int i = 0; i < mask.size(); i++) {
			if (mask.has(i)) {
				top = Math.min(top, i / mask.width());
				bottom = i / mask.width();
			}
		}
		return Math.max(0, (int) (bottom - LOW * (bottom - top)));
	}

	private static boolean isShaded(float[] lab, float[] backdrop, int i) {
		double factor = (lab[3 * i] + 16) / (backdrop[3 * i] + 16);
		if (factor < DARKEST || factor > 1.01) {
			return false;
		}
		double a = lab[3 * i + 1] - factor * backdrop[3 * i + 1];
		double b = lab[3 * i + 2] - factor * backdrop[3 * i + 2];
		return a * a + b * b < HUE * HUE;
	}

}
