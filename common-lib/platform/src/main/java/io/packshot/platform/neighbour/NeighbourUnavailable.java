package io.packshot.platform.neighbour;

import org.jspecify.annotations.Nullable;

/** Another service does not answer, or not with anything of use: later it may. */
public final class NeighbourUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NeighbourUnavailable(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
