package io.packshot.imaging.matte;

/**
 * A photo in which no product could be told from the backdrop. The message says why, in
 * words for the person who took the photo.
 */
public final class ProductNotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ProductNotFound(String message) {
		super(message);
	}

}
