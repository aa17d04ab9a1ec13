package io.packshot.platform.problem;

import org.springframework.http.HttpStatus;

/** Errors that any endpoint can answer with. */
public enum CommonProblem implements Problem {

	/** The request breaks the endpoint's contract. */
	INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid"),

	/** No token, or one that does not verify. */
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid API key or token is needed"),

	/** The role does not allow it. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "The role does not allow this"),

	/** There is no such thing for this caller. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such resource"),

	/** The token stands for several brands and the request does not say which. */
	BRAND_REQUIRED(HttpStatus.BAD_REQUEST, "The request does not say for which brand"),

	/** The key was used for another request. */
	IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),

	/** The first request under the key has not ended. */
	IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT, "The first request under this Idempotency-Key is still running"),

	/** The disk or the bucket is full. */
	STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE, "The storage is full"),

	/** The object store or the database does not answer. */
	STORAGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The storage does not answer"),

	/** Our fault. */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

	private final HttpStatus status;

	private final String title;

	CommonProblem(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	@Override
	public HttpStatus status() {
		return this.status;
	}

	@Override
	public String title() {
		return this.title;
	}

}
