package io.packshot.ingest.photo;

import java.util.List;

import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.picture.PictureEncoder;
import io.packshot.imaging.picture.PictureFormat;
import io.packshot.imaging.picture.Thumbnails;
import io.packshot.platform.objects.ObjectStore;

import org.springframework.stereotype.Component;

/** Makes small versions of a photo when somebody first asks for them. */
@Component
final class PhotoThumbnails {

	/** Pixels of the long side. */
	static final List<Integer> SIZES = List.of(Thumbnails.SMALL, Thumbnails.MEDIUM, Thumbnails.LARGE);

	private static final int QUALITY = 82;

	private final Photos photos;

	private final PhotoDecoding decoding;

	private final ObjectStore objects;

	PhotoThumbnails(Photos photos, PhotoDecoding decoding, ObjectStore objects) {
		this.photos = photos;
		this.decoding = decoding;
		this.objects = objects;
	}

	/** A WebP whose long side has at most the given number of pixels. */
	ObjectRef get(Photo photo, ObjectRef master, int size) {
		return this.photos.findThumbnail(photo.id(), size, PictureFormat.WEBP.mediaType())
			.orElseGet(() -> make(photo, master, size));
	}

	private ObjectRef make(Photo photo, ObjectRef master, int size) {
		byte[] file = this.objects.get(photo.brand(), master);
		byte[] small = this.decoding.decode(file, (decoded) -> {
			Picture picture = Thumbnails.shrink(decoded.picture(), size);
			return PictureEncoder.encodeWebp(picture, QUALITY, SourceMetadata.of(file));
		});
		ObjectRef ref = this.objects.put(photo.brand(), small, PictureFormat.WEBP.mediaType());
		this.photos.rememberThumbnail(photo.id(), size, ref);
		return ref;
	}

}
