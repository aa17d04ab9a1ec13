package io.packshot.imaging.matte;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

import static org.bytedeco.opencv.global.opencv_core.BORDER_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;

/** How fast the colour changes. */
final class Slope {

	private Slope() {
	}

	/**
	 * Length of the gradient over all channels, in Lab units per pixel.
	 * @param lab the picture
	 * @param sigma deviation of the blur before it, pixels
	 */
	static float[] of(Mat lab, double sigma) {
		return OpenCv.scoped(() -> {
			Mat smooth = new Mat();
			GaussianBlur(lab, smooth, new Size(0, 0), sigma);
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
