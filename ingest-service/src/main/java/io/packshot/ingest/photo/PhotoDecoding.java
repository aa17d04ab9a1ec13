package io.packshot.ingest.photo;

import java.util.concurrent.Semaphore;
import java.util.function.Function;

import io.packshot.imaging.picture.DecodedPicture;
import io.packshot.imaging.picture.PictureDecoder;
import io.packshot.imaging.picture.UnreadablePicture;

import org.springframework.stereotype.Component;

/**
 * The only place where photos are decoded: within the limits, and only so many at once
 * that memory suffices. Safe for many threads; those that find no place wait.
 */
@Component
public final class PhotoDecoding {

	private final PhotoProperties properties;

	private final Semaphore places;

	PhotoDecoding(PhotoProperties properties) {
		this.properties = properties;
		this.places = new Semaphore(properties.decoders(), true);
	}

	/**
	 * Decodes a file and hands the picture on while its memory is accounted for.
	 * @param file the whole file
	 * @param use what is wanted of the picture; should not keep it
	 * @throws UnreadablePicture for every file that is not a sound still picture within
	 * the limits
	 */
	public <T> T decode(byte[] file, Function<DecodedPicture, T> use) {
		this.places.acquireUninterruptibly();
		try {
			return use.apply(PictureDecoder.decode(file, this.properties.limits()));
		}
		finally {
			this.places.release();
		}
	}

}
