package io.packshot.registry.tracking;

/** The errors that clients of MLflow know, with their HTTP status. */
enum MlflowError {

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

	/** Our fault; clients try again for minutes. */
	INTERNAL_ERROR(500);

	private final int status;

	MlflowError(int status) {
		this.status = status;
	}

	int status() {
		return this.status;
	}

}
