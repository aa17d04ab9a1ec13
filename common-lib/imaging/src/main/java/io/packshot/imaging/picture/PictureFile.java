package io.packshot.imaging.picture;

/**
 * What the walk over a file's structure found. Blocks that the file does not have are
 * empty.
 *
 * @param format the file's format
 * @param width pixels across as stored
 * @param height pixels down as stored
 * @param grey whether it has no colour channels
 * @param pixels a file of the same format with nothing in it but the picture, so that no
 * native parser ever sees the metadata
 * @param exif the TIFF block
 * @param icc the colour profile; {@link #BROKEN_PROFILE} where its parts do not fit
 * @param xmp the XMP packet, UTF-8
 */
record PictureFile(PictureFormat format, int width, int height, boolean grey, Bytes pixels, Bytes exif, Bytes icc,
		Bytes xmp) {

	static final Bytes BROKEN_PROFILE = new Bytes(new byte[1]);

	/**
	 * Walks over the structure of a file without decoding a pixel.
	 * @throws UnreadablePicture if the file is empty, of a foreign format, too large,
	 * animated, cut short or contradicts itself
	 */
	static PictureFile parse(byte[] file, DecodeLimits limits) {
		limits.checkBytes(file.length);
		PictureFormat format = PictureFormat.of(file);
		Bytes bytes = new Bytes(file);
		try {
			return switch (format) {
				case JPEG -> new JpegFile(bytes, limits).parse();
				case PNG -> new PngFile(bytes, limits).parse();
				case WEBP -> new WebpFile(bytes, limits).parse();
			};
		}
		catch (IndexOutOfBoundsException ex) {
			throw UnreadablePicture.truncated(format);
		}
	}

}
