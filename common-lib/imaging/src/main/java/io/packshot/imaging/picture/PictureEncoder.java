package io.packshot.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Writes pictures into files with their metadata inside. The same picture, metadata and
 * quality give the same bytes. Safe for use by many threads.
 */
public final class PictureEncoder {

	/** OpenCV's value for lossless WebP: any quality above 100. */
	private static final int LOSSLESS = 101;

	/** Half the time of zlib's default level for files a tenth larger. */
	private static final int PNG_LEVEL = 3;

	private PictureEncoder() {
	}

	/** Writes a PNG: lossless, 8-bit RGB, or RGBA where the picture has alpha; sRGB. */
	public static byte[] encodePng(Picture picture, PictureMetadata metadata) {
		byte[] plain = encode(".png", picture, opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, PNG_LEVEL,
				opencv_imgcodecs.IMWRITE_PNG_FILTER, opencv_imgcodecs.IMWRITE_PNG_FAST_FILTERS);
		ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 1500);
		out.write(plain, 0, PngFile.AFTER_HEADER);
		byte perceptual = 0;
		PngFile.chunk(out, "sRGB", new byte[] { perceptual });
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		// keyword, not compressed, no language, no translated keyword
		text.writeBytes((PngFile.XMP_KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
		text.writeBytes(XmpPacket.write(metadata));
		PngFile.chunk(out, "iTXt", text.toByteArray());
		out.write(plain, PngFile.AFTER_HEADER, plain.length - PngFile.AFTER_HEADER);
		return out.toByteArray();
	}

	/**
	 * Writes a baseline JPEG with full colour resolution (4:4:4), which product edges and
	 * labels need.
	 * @param picture a picture without alpha: put it on a background first
	 * @param quality 1 to 100
	 * @param metadata what the file says about its making
	 */
	public static byte[] encodeJpeg(Picture picture, int quality, PictureMetadata metadata) {
		checkQuality(quality);
		if (picture.alpha() != null) {
			throw new IllegalArgumentException("a JPEG has no transparency: put the picture on a background first");
		}
		byte[] plain = encode(".jpg", picture, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality,
				opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444,
				opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 1);
		byte[] packet = XmpPacket.write(metadata);
		byte[] header = JpegFile.XMP_HEADER.getBytes(StandardCharsets.ISO_8859_1);
		int afterJfif = 4 + new Bytes(plain).u16(4);
		ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + packet.length + 40);
		out.write(plain, 0, afterJfif);
		int length = 2 + header.length + packet.length;
		out.writeBytes(new byte[] { (byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length });
		out.writeBytes(header);
		out.writeBytes(packet);
		out.write(plain, afterJfif, plain.length - afterJfif);
		return out.toByteArray();
	}

	/**
	 * Writes a lossy WebP, with alpha where the picture has it.
	 * @param picture the picture, at most 16383 pixels on each side
	 * @param quality 1 to 100
	 * @param metadata what the file says about its making
	 */
	public static byte[] encodeWebp(Picture picture, int quality, PictureMetadata metadata) {
		checkQuality(quality);
		return webp(picture, quality, metadata);
	}

	/**
	 * Writes a lossless WebP. Where the picture is fully transparent the colours are not
	 * kept; everywhere else each level is.
	 * @param picture the picture, at most 16383 pixels on each side
	 * @param metadata what the file says about its making
	 */
	public static byte[] encodeLosslessWebp(Picture picture, PictureMetadata metadata) {
		return webp(picture, LOSSLESS, metadata);
	}

	private static byte[] webp(Picture picture, int quality, PictureMetadata metadata) {
		if (Math.max(picture.width(), picture.height()) > 16383) {
			throw new IllegalArgumentException("a WebP has at most 16383 pixels on each side");
		}
		byte[] plain = encode(".webp", picture, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, quality);
		return WebpFile.withXmp(plain, XmpPacket.write(metadata));
	}

	private static void checkQuality(int quality) {
		if (quality < 1 || quality > 100) {
			throw new IllegalArgumentException("quality is 1 to 100, not " + quality);
		}
	}

	private static byte[] encode(String extension, Picture picture, int... parameters) {
		OpenCv.load();
		int type = (picture.alpha() != null) ? opencv_core.CV_8UC4 : opencv_core.CV_8UC3;
		try (Mat mat = new Mat(picture.height(), picture.width(), type);
				BytePointer file = new BytePointer();
				IntPointer options = new IntPointer(parameters)) {
			fill(mat, picture);
			if (!opencv_imgcodecs.imencode(extension, mat, file, options)) {
				throw new IllegalStateException("OpenCV does not write " + extension);
			}
			byte[] bytes = new byte[(int) file.limit()];
			file.get(bytes);
			return bytes;
		}
	}

	/** Lays the picture out as OpenCV has it: B, G, R and perhaps alpha. */
	private static void fill(Mat mat, Picture picture) {
		byte[] rgb = picture.rgb();
		byte[] alpha = picture.alpha();
		int channels = mat.channels();
		byte[] row = new byte[channels * picture.width()];
		try (BytePointer data = mat.data()) {
			for (int y = 0; y < picture.height(); y++) {
				int pixel = y * picture.width();
				for (int at = 0; at < row.length; at += channels, pixel++) {
					row[at] = rgb[3 * pixel + 2];
					row[at + 1] = rgb[3 * pixel + 1];
					row[at + 2] = rgb[3 * pixel];
					if (alpha != null) {
						row[at + 3] = alpha[pixel];
					}
				}
				data.position(y * mat.step()).put(row);
			}
		}
	}

}
