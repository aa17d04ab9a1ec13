package io.packshot.imaging.matte;

import java.util.function.Supplier;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

/**
 * The way between Java arrays and OpenCV. The first use loads the library and limits it
 * to one thread, because the callers already work in parallel. Results belong to the
 * caller's pointer scope.
 */
final class OpenCv {

	static {
		setNumThreads(1);
	}

	private OpenCv() {
	}

	/** Runs work that returns plain Java values, and frees its native memory. */
	@SuppressWarnings("try") // the scope only has to be open
	static <T> T scoped(Supplier<T> work) {
		try (PointerScope scope = new PointerScope()) {
			return work.get();
		}
	}

	static Mat bytes(byte[] values, int width, int channels) {
		Mat mat = new Mat(values.length / (width * channels), width, CV_8UC(channels));
		mat.data().put(values);
		return mat;
	}

	static byte[] bytes(Mat mat) {
		byte[] values = new byte[Math.toIntExact(mat.total() * mat.channels())];
		try (BytePointer data = mat.data()) {
			data.get(values);
		}
		return values;
	}

	static Mat floats(float[] values, int width, int channels) {
		Mat mat = new Mat(values.length / (width * channels), width, CV_32FC(channels));
		try (FloatPointer data = new FloatPointer(mat.data())) {
			data.put(values);
		}
		return mat;
	}

	static float[] floats(Mat mat) {
		float[] values = new float[Math.toIntExact(mat.total() * mat.channels())];
		try (FloatPointer data = new FloatPointer(mat.data())) {
			data.get(values);
		}
		return values;
	}

	/** Scales to a size: by area when shrinking, bilinear when growing. */
	static Mat resized(Mat mat, int width, int height) {
		if (mat.cols() == width && mat.rows() == height) {
			return mat.clone();
		}
		Mat out = new Mat();
		resize(mat, out, new Size(width, height), 0, 0, (width < mat.cols()) ? INTER_AREA : INTER_LINEAR);
		return out;
	}

	/** 8-bit values as floats 0..1. */
	static Mat unit(Mat mat) {
		Mat out = new Mat();
		mat.convertTo(out, CV_32F, 1 / 255.0, 0);
		return out;
	}

}
