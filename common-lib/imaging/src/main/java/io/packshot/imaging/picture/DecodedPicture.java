package io.packshot.imaging.picture;

/**
 * A picture out of a file, and what was done to it on the way.
 *
 * @param picture upright, 8-bit sRGB
 * @param format the file's format
 * @param storedWidth pixels across as stored, before turning upright
 * @param storedHeight pixels down as stored
 * @param orientation the EXIF orientation 1..8 that was applied; 1 where none is given
 * @param profile what became of the embedded colour profile
 */
public record DecodedPicture(Picture picture, PictureFormat format, int storedWidth, int storedHeight, int orientation,
		ColourProfile profile) {

	/** Whether the file has an alpha channel, even one that is opaque everywhere. */
	public boolean hasAlpha() {
		return this.picture.alpha() != null;
	}

}
