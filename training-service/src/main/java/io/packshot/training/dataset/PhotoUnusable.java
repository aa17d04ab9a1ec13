package io.packshot.training.dataset;

/** A photo of the commit is no longer in the object store as it was. */
public final class PhotoUnusable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PhotoUnusable(String message, Throwable cause) {
		super(message, cause);
	}

}
