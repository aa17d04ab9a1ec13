package io.packshot.evaluation.account;

/** A neighbour answered a request with an error. */
public final class NeighbourRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int SERVER_ERRORS = 500;

	private static final int TIMEOUT = 408;

	private static final int CONFLICT = 409;

	private static final int TOO_MANY = 429;

	private final int status;

	NeighbourRefused(String request, int status, String body) {
		super(request + " was answered with " + status + ": " + body);
		this.status = status;
	}

	/** The HTTP status. */
	public int status() {
		return this.status;
	}

	/** Whether the same request may succeed later. */
	public boolean passes() {
		return this.status >= SERVER_ERRORS || this.status == TIMEOUT || this.status == TOO_MANY
				|| this.status == CONFLICT;
	}

}
