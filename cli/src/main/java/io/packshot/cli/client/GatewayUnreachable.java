package io.packshot.cli.client;

import java.io.IOException;
import java.net.URI;

/** Nobody answered within the limit. */
public final class GatewayUnreachable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	GatewayUnreachable(URI uri, IOException cause) {
		super(uri.getScheme() + "://" + uri.getAuthority() + " does not answer: " + describe(cause), cause);
	}

	private static String describe(IOException cause) {
		String message = cause.getMessage();
		return (message != null) ? message : cause.getClass().getSimpleName();
	}

}
