package io.packshot.imaging.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The picture formats that come in and go out. Told apart by their first bytes, never by
 * a name or by what the sender claims.
 */
public enum PictureFormat {

	/** Baseline, extended or progressive Huffman JPEG (ITU-T T.81). */
	JPEG("JPEG", "image/jpeg"),

	/** Still PNG (W3C PNG, third edition). */
	PNG("PNG", "image/png"),

	/** Still WebP (RFC 9649), lossy or lossless. */
	WEBP("WebP", "image/webp");

	private static final byte[] PNG_SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private final String label;

	private final String mediaType;

	PictureFormat(String label, String mediaType) {
		this.label = label;
		this.mediaType = mediaType;
	}

	/** The IANA media type, such as {@code image/jpeg}. */
	public String mediaType() {
		return this.mediaType;
	}

	@Override
	public String toString() {
		return this.label;
	}

	/**
	 * Recognises a file by its first bytes.
	 * @throws UnreadablePicture {@code EMPTY} for no bytes; {@code UNSUPPORTED_FORMAT}
	 * for anything else, naming the format where it is a known one
	 */
	public static PictureFormat of(byte[] file) {
		Bytes bytes = new Bytes(file);
		if (bytes.length() == 0) {
			throw new UnreadablePicture(UnreadablePicture.Reason.EMPTY,
					"The file is empty (0 bytes). Send the picture again.");
		}
		if (bytes.startsWith(0, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
			return JPEG;
		}
		if (bytes.startsWith(0, PNG_SIGNATURE)) {
			return PNG;
		}
		if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
			return WEBP;
		}
		throw new UnreadablePicture(UnreadablePicture.Reason.UNSUPPORTED_FORMAT, "This is " + foreignName(bytes)
				+ ". Pictures are read as JPEG, PNG or WebP: export it as one of these and send it again.");
	}

	private static String foreignName(Bytes bytes) {
		if (bytes.startsWith(0, "GIF8")) {
			return "a GIF";
		}
		if (bytes.startsWith(0, "II*\0") || bytes.startsWith(0, "MM\0*") || bytes.startsWith(0, "II+\0")
				|| bytes.startsWith(0, "MM\0+")) {
			return "a TIFF or camera raw file";
		}
		if (bytes.startsWith(0, "BM")) {
			return "a BMP";
		}
		if (bytes.startsWith(0, "%PDF-")) {
			return "a PDF";
		}
		if (bytes.startsWith(4, "ftyp")) {
			return isoMediaName(bytes);
		}
		return markupName(bytes);
	}

	private static String isoMediaName(Bytes bytes) {
		if (bytes.startsWith(8, "avif") || bytes.startsWith(8, "avis")) {
			return "an AVIF";
		}
		for (String brand : new String[] { "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" }) {
			if (bytes.startsWith(8, brand)) {
				return "a HEIC";
			}
		}
		return "a video or another ISO media file";
	}

	private static String markupName(Bytes bytes) {
		String head = new String(bytes.slice(0, Math.min(1024, bytes.length())).toArray(), StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		if (head.contains("<svg")) {
			return "an SVG drawing";
		}
		if (head.contains("<!doctype html") || head.contains("<html")) {
			return "an HTML page";
		}
		return "not a picture format that is known here";
	}

}
