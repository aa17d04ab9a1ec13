package io.packshot.ingest.photo;

import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.PictureMetadata;
import io.packshot.imaging.picture.UnreadablePicture;

/** What pictures derived from a photo say about their making. */
public final class SourceMetadata {

	private static final PictureMetadata UNKNOWN = new PictureMetadata(DigitalSourceType.ALGORITHMICALLY_ENHANCED,
			"Packshot", "", "");

	private SourceMetadata() {
	}

	/**
	 * The photo's own statement where it makes one: turning and scaling a picture does
	 * not change how it came into being. Else that an algorithm worked on a photograph.
	 */
	public static PictureMetadata of(byte[] file) {
		try {
			return PictureMetadata.read(file).orElse(UNKNOWN);
		}
		catch (UnreadablePicture ex) {
			// Files may be larger here than where only metadata are read.
			return UNKNOWN;
		}
	}

}
