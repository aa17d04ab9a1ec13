package io.packshot.imaging.picture;

/**
 * The EXIF orientation (tag 0x0112 of EXIF 3.0, values 1 to 8): read from a TIFF block
 * and undone on a picture.
 */
final class Orientation {

	static final int UPRIGHT = 1;

	private static final int TAG = 0x0112;

	private static final int SHORT = 3;

	private Orientation() {
	}

	/**
	 * Reads the orientation from a TIFF block, with or without {@code Exif} and two bytes
	 * before it. A block that is damaged says nothing: cameras and editors write many
	 * such, and the picture beside it is sound.
	 */
	static int of(Bytes exif) {
		try {
			return read(exif.startsWith(0, "Exif\0") ? exif.from(6) : exif);
		}
		catch (IndexOutOfBoundsException ex) {
			return UPRIGHT;
		}
	}

	private static int read(Bytes tiff) {
		boolean little = tiff.startsWith(0, "II*\0");
		if (!little && !tiff.startsWith(0, "MM\0*")) {
			return UPRIGHT;
		}
		Bytes directory = tiff.from(little ? tiff.u32le(4) : tiff.u32(4));
		int entries = u16(directory, 0, little);
		for (int i = 0; i < entries; i++) {
			int at = 2 + 12 * i;
			if (u16(directory, at, little) == TAG && u16(directory, at + 2, little) == SHORT) {
				int value = u16(directory, at + 8, little);
				return (value >= 1 && value <= 8) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	private static int u16(Bytes bytes, int at, boolean little) {
		return little ? bytes.u16le(at) : bytes.u16(at);
	}

	/** The picture as it should be seen, given how it is stored. */
	static Picture upright(Picture stored, int orientation) {
		if (orientation == UPRIGHT) {
			return stored;
		}
		boolean sideways = orientation >= 5;
		int width = sideways ? stored.height() : stored.width();
		int height = sideways ? stored.width() : stored.height();
		byte[] alpha = stored.alpha();
		return new Picture(width, height, move(stored.rgb(), 3, stored, orientation),
				(alpha != null) ? move(alpha, 1, stored, orientation) : null);
	}

	private static byte[] move(byte[] plane, int channels, Picture stored, int orientation) {
		int width = stored.width();
		int height = stored.height();
		byte[] moved = new byte[plane.length];
		for (int y = 0; y < height; y++) {
			int to = target(0, y, width, height, orientation);
			int step = (width > 1) ? target(1, y, width, height, orientation) - to : 0;
			int from = channels * y * width;
			for (int x = 0; x < width; x++, from += channels, to += step) {
				System.arraycopy(plane, from, moved, channels * to, channels);
			}
		}
		return moved;
	}

	/** Where the stored pixel (x, y) goes, as an index into the upright picture. */
	private static int target(int x, int y, int width, int height, int orientation) {
		int right = width - 1 - x;
		int bottom = height - 1 - y;
		return switch (orientation) {
			case 2 -> y * width + right;
			case 3 -> bottom * width + right;
			case 4 -> bottom * width + x;
			case 5 -> x * height + y;
			case 6 -> x * height + bottom;
			case 7 -> right * height + bottom;
			case 8 -> right * height + y;
			default -> y * width + x;
		};
	}

}
