package io.packshot.imaging.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Turns the bytes of a picture file into an upright sRGB picture, assuming that they are
 * hostile. The structure is walked first, in Java and with every access checked: limits,
 * checksums, completeness, metadata. Only then does OpenCV decode, and it sees the
 * picture data alone. Safe for use by many threads.
 * <p>
 * A file is refused as truncated or corrupt, rather than filled up with grey, by these
 * means: for JPEG each Huffman symbol of each scan is counted; for PNG checksums and the
 * unpacked length are verified; for WebP libwebp itself refuses a frame that runs out of
 * data.
 */
public final class PictureDecoder {

	private PictureDecoder() {
	}

	/**
	 * Decodes a JPEG, PNG or WebP.
	 * @param file the whole file
	 * @param limits checked before anything is decoded or allocated
	 * @throws UnreadablePicture with the reason, for every file that is not a sound still
	 * picture within the limits
	 */
	public static DecodedPicture decode(byte[] file, DecodeLimits limits) {
		PictureFile parsed = PictureFile.parse(file, limits);
		int orientation = Orientation.of(parsed.exif());
		OpenCv.load();
		try (BytePointer data = parsed.pixels().toNative();
				Mat buffer = new Mat(1, parsed.pixels().length(), opencv_core.CV_8UC1, data);
				Mat mat = decode(buffer, parsed.format())) {
			if (mat.empty() || mat.cols() != parsed.width() || mat.rows() != parsed.height()) {
				throw UnreadablePicture.corrupt(parsed.format(), "the picture data do not decode");
			}
			IccConversion conversion = IccConversion.of(parsed, (mat.depth() == opencv_core.CV_16U) ? 65535 : 255);
			Picture picture = Orientation.upright(new Rows(mat, conversion.row()).picture(), orientation);
			return new DecodedPicture(picture, parsed.format(), parsed.width(), parsed.height(), orientation,
					conversion.profile());
		}
	}

	private static Mat decode(Mat buffer, PictureFormat format) {
		try {
			return opencv_imgcodecs.imdecode(buffer, opencv_imgcodecs.IMREAD_UNCHANGED);
		}
		catch (RuntimeException ex) {
			throw UnreadablePicture.corrupt(format, "the picture data do not decode");
		}
	}

	/** Copies OpenCV's rows (B, G, R and perhaps alpha, or grey) out of native memory. */
	private static final class Rows {

		private final int width;

		private final int height;

		private final int channels;

		private final boolean deep;

		private final BytePointer data;

		private final long step;

		private final SrgbRow conversion;

		Rows(Mat mat, SrgbRow conversion) {
			this.width = mat.cols();
			this.height = mat.rows();
			this.channels = mat.channels();
			this.deep = mat.depth() == opencv_core.CV_16U;
			this.data = mat.data();
			this.step = mat.step();
			this.conversion = conversion;
		}

		Picture picture() {
			byte[] rgb = new byte[3 * this.width * this.height];
			byte[] alpha = new byte[(this.channels == 4) ? this.width * this.height : 0];
			byte[] row = new byte[this.width * this.channels * (this.deep ? 2 : 1)];
			ByteBuffer deepRow = ByteBuffer.wrap(row).order(ByteOrder.nativeOrder());
			int[] levels = new int[3 * this.width];
			for (int y = 0; y < this.height; y++) {
				this.data.position(y * this.step).get(row);
				for (int x = 0; x < this.width; x++) {
					int at = x * this.channels;
					boolean grey = this.channels == 1;
					levels[3 * x] = level(row, deepRow, grey ? at : at + 2);
					levels[3 * x + 1] = level(row, deepRow, grey ? at : at + 1);
					levels[3 * x + 2] = level(row, deepRow, at);
					if (this.channels == 4) {
						int opacity = level(row, deepRow, at + 3);
						alpha[y * this.width + x] = (byte) (this.deep ? (opacity + 128) / 257 : opacity);
					}
				}
				this.conversion.convert(levels, this.width, rgb, 3 * y * this.width);
			}
			return new Picture(this.width, this.height, rgb, (this.channels == 4) ? alpha : null);
		}

		private int level(byte[] row, ByteBuffer deepRow, int index) {
			return this.deep ? deepRow.getShort(2 * index) & 0xffff : row[index] & 0xff;
		}

	}

}
