package io.packshot.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * The errors that clients of MLflow know, with their HTTP status. On its paths they take
 * the place of problem documents, in whichever service a request ends.
 */
public enum MlflowError {

	/** The request breaks a rule. */
	INVALID_PARAMETER_VALUE(400),

	/** The name is taken. MLflow says 400, not 409. */
	RESOURCE_ALREADY_EXISTS(400),

	/** No token, or one that does not verify. */
	UNAUTHENTICATED(401),

	/** The role does not allow it. */
	PERMISSION_DENIED(403),

	/** There is no such thing for this brand. */
	RESOURCE_DOES_NOT_EXIST(404),

	/** There is no such call. */
	ENDPOINT_NOT_FOUND(404),

	/** Too many at a time. */
	REQUEST_LIMIT_EXCEEDED(429),

	/** Our fault; clients try again for minutes. */
	INTERNAL_ERROR(500),

	/** Not now; clients try again for minutes. */
	TEMPORARILY_UNAVAILABLE(503);

	private final int status;

	MlflowError(int status) {
		this.status = status;
	}

	/** The error that says the same as a problem of ours. */
	public static MlflowError of(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> UNAUTHENTICATED;
			case FORBIDDEN -> PERMISSION_DENIED;
			case NOT_FOUND -> RESOURCE_DOES_NOT_EXIST;
			case TOO_MANY_REQUESTS -> REQUEST_LIMIT_EXCEEDED;
			case BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> TEMPORARILY_UNAVAILABLE;
			default -> status.is5xxServerError() ? INTERNAL_ERROR : INVALID_PARAMETER_VALUE;
		};
	}

	/** Whether a path is one of MLflow's. */
	public static boolean isExpectedAt(String path) {
		return path.startsWith("/api/2.0/") || path.startsWith("/ajax-api/");
	}

	/** The HTTP status. */
	public int status() {
		return this.status;
	}

}
