package io.packshot.imaging.picture;

import java.util.Locale;

/**
 * How large a file may be before anything is decoded. Decoding takes up to about 12 bytes
 * of memory per pixel (native and heap together), twice that for 16-bit files.
 *
 * @param maxBytes size of the file in bytes
 * @param maxPixels width times height, as the header states them
 */
public record DecodeLimits(long maxBytes, long maxPixels) {

	/** 40 MB and 64 megapixels. */
	public static final DecodeLimits DEFAULTS = new DecodeLimits(40_000_000, 64_000_000);

	/** Three bytes per pixel have to fit into one array. */
	private static final long MOST_PIXELS = Integer.MAX_VALUE / 3;

	public DecodeLimits {
		if (maxBytes < 1 || maxPixels < 1 || maxPixels > MOST_PIXELS) {
			throw new IllegalArgumentException("not limits: " + maxBytes + " bytes, " + maxPixels + " px");
		}
	}

	void checkBytes(long bytes) {
		if (bytes > this.maxBytes) {
			throw new UnreadablePicture(UnreadablePicture.Reason.TOO_MANY_BYTES, String.format(Locale.ROOT,
					"The file has %.1f MB; the limit is %.1f MB. Save it with stronger compression or fewer pixels.",
					bytes / 1e6, this.maxBytes / 1e6));
		}
	}

	void checkPixels(PictureFormat format, int width, int height) {
		if (width < 1 || height < 1) {
			throw UnreadablePicture.corrupt(format, "its header says " + width + " x " + height + " pixels");
		}
		long pixels = (long) width * height;
		if (pixels > this.maxPixels) {
			int longSide = (int) (Math.max(width, height) * Math.sqrt((double) this.maxPixels / pixels));
			throw new UnreadablePicture(UnreadablePicture.Reason.TOO_MANY_PIXELS,
					String.format(Locale.ROOT,
							"The picture has %d x %d = %.1f megapixels; the limit is %.1f."
									+ " Scale it down to a long side of at most %d pixels.",
							width, height, pixels / 1e6, this.maxPixels / 1e6, longSide));
		}
	}

}
