package io.packshot.imaging.picture;

import java.util.Optional;

/**
 * What a picture file says about its own making: an XMP packet (ISO 16684-1) that other
 * programs read. Texts have at most 1000 characters and no control characters; they are
 * empty where nothing is said.
 *
 * @param sourceType how the picture came into being
 * @param creatorTool the program and its version
 * @param provenance the identifier or address of the provenance document
 * @param credit the line that must be shown with the picture
 */
public record PictureMetadata(DigitalSourceType sourceType, String creatorTool, String provenance, String credit) {

	private static final int MAX_LENGTH = 1000;

	/** Nothing is decoded, and a PNG of ours may well be larger than what comes in. */
	private static final DecodeLimits LIMITS = new DecodeLimits(Integer.MAX_VALUE, DecodeLimits.DEFAULTS.maxPixels());

	public PictureMetadata {
		check(creatorTool);
		check(provenance);
		check(credit);
	}

	private static void check(String text) {
		boolean plain = text.codePoints().noneMatch((c) -> c < 0x20 || isSurrogate(c) || c == 0xfffe || c == 0xffff);
		if (text.length() > MAX_LENGTH || !plain) {
			throw new IllegalArgumentException("not a plain text of at most " + MAX_LENGTH + " characters");
		}
	}

	private static boolean isSurrogate(int codePoint) {
		return codePoint >= 0xd800 && codePoint <= 0xdfff;
	}

	/**
	 * Reads back what a JPEG, PNG or WebP says.
	 * @return empty where the file has no XMP, a damaged one, or one without a known
	 * digital source type
	 * @throws UnreadablePicture if the file is not a sound picture, or has more pixels
	 * than by default
	 */
	public static Optional<PictureMetadata> read(byte[] file) {
		return XmpPacket.read(PictureFile.parse(file, LIMITS).xmp());
	}

}
