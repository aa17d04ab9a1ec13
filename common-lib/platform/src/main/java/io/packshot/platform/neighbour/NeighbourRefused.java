package io.packshot.platform.neighbour;

import tools.jackson.databind.JsonNode;

/** Another service says that our request is wrong: sending it again does not help. */
public final class NeighbourRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int NOT_FOUND = 404;

	private final int status;

	private final transient JsonNode body;

	NeighbourRefused(String request, int status, String reason, JsonNode body) {
		super(request + " was answered with " + status + (reason.isEmpty() ? "" : ": " + reason));
		this.status = status;
		this.body = body;
	}

	/** Whether what we asked for does not exist. */
	public boolean isNotFound() {
		return this.status == NOT_FOUND;
	}

	/** A member of the answer, or an empty text. */
	public String text(String member) {
		return this.body.path(member).asString("");
	}

}
