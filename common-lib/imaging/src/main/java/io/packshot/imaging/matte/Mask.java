package io.packshot.imaging.matte;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

import static org.bytedeco.opencv.global.opencv_core.CV_32S;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_CLOSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_DILATE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ELLIPSE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_ERODE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_OPEN;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponentsWithStats;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

/**
 * A set of pixels with the usual operations; every operation gives a new mask.
 * Structuring elements are discs, given by their diameter in pixels (odd).
 */
final class Mask {

	private static final int STAT_AREA = 4;

	private final int width;

	private final int height;

	private final byte[] in;

	/** A mask over bytes that are 0 or 1. */
	Mask(int width, int height, byte[] in) {
		this.width = width;
		this.height = height;
		this.in = in;
	}

	Mask(int width, int height) {
		this(width, height, new byte[width * height]);
	}

	/** The pixels within the given distance of the picture's border. */
	static Mask frame(int width, int height, int thickness) {
		Mask mask = new Mask(width, height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				boolean near = x < thickness || y < thickness || x >= width - thickness || y >= height - thickness;
				mask.in[y * width + x] = (byte) (near ? 1 : 0);
			}
		}
		return mask;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	int size() {
		return this.in.length;
	}

	boolean has(int i) {
		return this.in[i] != 0;
	}

	/** Only while the mask is being made. */
	void set(int i, boolean value) {
		this.in[i] = (byte) (value ? 1 : 0);
	}

	int count() {
		int count = 0;
		for (byte value : this.in) {
			count += value;
		}
		return count;
	}

	double share() {
		return (double) count() / this.in.length;
	}

	Mask or(Mask other) {
		Mask out = new Mask(this.width, this.height);
		for (int i = 0; i < this.in.length; i++) {
			out.in[i] = (byte) (this.in[i] | other.in[i]);
		}
		return out;
	}

	Mask and(Mask other) {
		Mask out = new Mask(this.width, this.height);
		for (int i = 0; i < this.in.length; i++) {
			out.in[i] = (byte) (this.in[i] & other.in[i]);
		}
		return out;
	}

	Mask minus(Mask other) {
		return and(other.inverse());
	}

	Mask inverse() {
		Mask out = new Mask(this.width, this.height);
		for (int i = 0; i < this.in.length; i++) {
			out.in[i] = (byte) (1 - this.in[i]);
		}
		return out;
	}

	Mask dilated(int diameter) {
		return morphology(MORPH_DILATE, diameter);
	}

	Mask eroded(int diameter) {
		return morphology(MORPH_ERODE, diameter);
	}

	Mask opened(int diameter) {
		return morphology(MORPH_OPEN, diameter);
	}

	Mask closed(int diameter) {
		return morphology(MORPH_CLOSE, diameter);
	}

	private Mask morphology(int operation, int diameter) {
		return OpenCv.scoped(() -> {
			Mat out = new Mat();
			Mat disc = getStructuringElement(MORPH_ELLIPSE, new Size(diameter, diameter));
			morphologyEx(mat(), out, operation, disc);
			return new Mask(this.width, this.height, OpenCv.bytes(out));
		});
	}

	/** Only the components of at least the given share of the largest one. */
	Mask withoutSpecks(double shareOfLargest) {
		int[] areas = new int[this.in.length + 1];
		int[] labels = labels(areas);
		int largest = 0;
		for (int label = 1; label < areas.length; label++) {
			largest = Math.max(largest, areas[label]);
		}
		Mask out = new Mask(this.width, this.height);
		for (int i = 0; i < labels.length; i++) {
			out.set(i, labels[i] > 0 && areas[labels[i]] >= shareOfLargest * largest);
		}
		return out;
	}

	/** Fills holes of less than the given share of the mask; larger ones are real. */
	Mask withoutPinholes(double share) {
		Mask holes = filled().minus(this);
		int[] areas = new int[this.in.length + 1];
		int[] labels = holes.labels(areas);
		double limit = share * count();
		Mask out = new Mask(this.width, this.height, this.in.clone());
		for (int i = 0; i < labels.length; i++) {
			if (labels[i] > 0 && areas[labels[i]] < limit) {
				out.set(i, true);
			}
		}
		return out;
	}

	/** Fills holes: whatever is not reached from the border through pixels outside. */
	Mask filled() {
		return inverse().reachedFrom(frame(this.width, this.height, 1)).inverse();
	}

	/** The part of this mask that hangs together with the seeds, by 4-neighbours. */
	Mask reachedFrom(Mask seeds) {
		Mask reached = new Mask(this.width, this.height);
		int[] stack = new int[this.in.length];
		int top = 0;
		for (int i = 0; i < this.in.length; i++) {
			if (seeds.has(i) && has(i)) {
				reached.in[i] = 1;
				stack[top++] = i;
			}
		}
		while (top > 0) {
			int i = stack[--top];
			int x = i % this.width;
			top = visit(reached, stack, top, (x > 0) ? i - 1 : -1);
			top = visit(reached, stack, top, (x < this.width - 1) ? i + 1 : -1);
			top = visit(reached, stack, top, i - this.width);
			top = visit(reached, stack, top, i + this.width);
		}
		return reached;
	}

	private int visit(Mask reached, int[] stack, int top, int i) {
		if (i < 0 || i >= this.in.length || this.in[i] == 0 || reached.in[i] != 0) {
			return top;
		}
		reached.in[i] = 1;
		stack[top] = i;
		return top + 1;
	}

	private int[] labels(int[] areas) {
		return OpenCv.scoped(() -> {
			Mat labels = new Mat();
			Mat stats = new Mat();
			int count = connectedComponentsWithStats(mat(), labels, stats, new Mat(), 8, CV_32S);
			IntPointer table = new IntPointer(stats.data());
			for (int label = 1; label < count; label++) {
				areas[label] = table.get(5L * label + STAT_AREA);
			}
			int[] out = new int[this.in.length];
			new IntPointer(labels.data()).get(out);
			return out;
		});
	}

	/** Scaled to another size; a pixel is in where at least half of it was. */
	Mask resized(int toWidth, int toHeight) {
		return OpenCv.scoped(() -> {
			Mat scaled = OpenCv.resized(OpenCv.unit(mat()), toWidth, toHeight);
			float[] values = OpenCv.floats(scaled);
			Mask out = new Mask(toWidth, toHeight);
			for (int i = 0; i < values.length; i++) {
				out.set(i, 255 * values[i] >= 0.5f);
			}
			return out;
		});
	}

	/** This mask as bytes 0 or 1, in the caller's pointer scope. */
	Mat mat() {
		return OpenCv.bytes(this.in, this.width, 1);
	}

}
