package io.packshot.inference.generation;

import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureMetadata;

/** Encodes pictures as they are delivered, with their IPTC metadata. */
final class Files {

	static final int LOSSLESS = 100;

	private static final String TOOL = "Packshot";

	private Files() {
	}

	static byte[] encode(Picture picture, CanonicalRequest request, DigitalSourceType sourceType) {
		PictureMetadata metadata = new PictureMetadata(sourceType, TOOL, "urn:packshot:request:" + request.digest(),
				TOOL);
		return switch (Format.find(request.format()).orElseThrow()) {
			case PNG -> PictureEncoder.encodePng(picture, metadata);
			case JPEG -> PictureEncoder.encodeJpeg(picture, request.quality(), metadata);
			case WEBP -> (request.quality() == LOSSLESS) ? PictureEncoder.encodeLosslessWebp(picture, metadata)
					: PictureEncoder.encodeWebp(picture, request.quality(), metadata);
		};
	}

	static boolean isLossless(CanonicalRequest request) {
		Format format = Format.find(request.format()).orElseThrow();
		return format == Format.PNG || (format == Format.WEBP && request.quality() == LOSSLESS);
	}

}
