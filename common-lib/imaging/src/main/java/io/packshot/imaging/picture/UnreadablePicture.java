package io.packshot.imaging.picture;

/**
 * A file that is not a picture we can use. The reason is for programs; the message is for
 * the photographer who sent the file and says what to do.
 */
public final class UnreadablePicture extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	UnreadablePicture(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	static UnreadablePicture truncated(PictureFormat format) {
		return new UnreadablePicture(Reason.TRUNCATED, "The " + format
				+ " file ends before the picture is complete. The upload was probably cut off: send the file again.");
	}

	static UnreadablePicture corrupt(PictureFormat format, String what) {
		return new UnreadablePicture(Reason.CORRUPT, "The " + format + " file is damaged (" + what
				+ "). Export the picture again from the program that made it.");
	}

	static UnreadablePicture animated(PictureFormat format) {
		return new UnreadablePicture(Reason.ANIMATED,
				"The " + format + " file is an animation. Send a single still picture.");
	}

	static UnreadablePicture unsupportedColour(PictureFormat format, String what) {
		return new UnreadablePicture(Reason.UNSUPPORTED_COLOUR, "The " + format + " file is stored as " + what
				+ ", which is not read here. Convert it to 8-bit RGB (sRGB) and send it again.");
	}

	/** Why the file was refused. */
	public Reason reason() {
		return this.reason;
	}

	/** What a program may want to tell apart. */
	public enum Reason {

		/** There are no bytes at all. */
		EMPTY,

		/** The file is larger than {@link DecodeLimits#maxBytes()}. */
		TOO_MANY_BYTES,

		/** The header promises more than {@link DecodeLimits#maxPixels()}. */
		TOO_MANY_PIXELS,

		/** Not a JPEG, PNG or WebP, or a variant of one that nobody photographs in. */
		UNSUPPORTED_FORMAT,

		/** A colour model without a sound way to sRGB, such as CMYK. */
		UNSUPPORTED_COLOUR,

		/** More than one frame. */
		ANIMATED,

		/** The file ends too early, or a scan inside it does. */
		TRUNCATED,

		/** The file contradicts its own format. */
		CORRUPT

	}

}
