package io.packshot.localservers;

/** A server did not start, did not stop, or could not do what was asked of it. */
public final class ServerFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ServerFailed(String message) {
		super(message);
	}

	ServerFailed(String message, Throwable cause) {
		super(message, cause);
	}

}
