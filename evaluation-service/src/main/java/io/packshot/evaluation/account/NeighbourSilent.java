package io.packshot.evaluation.account;

/** A neighbour did not answer at all. */
final class NeighbourSilent extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NeighbourSilent(String request, Throwable cause) {
		super(request + " was not answered", cause);
	}

}
