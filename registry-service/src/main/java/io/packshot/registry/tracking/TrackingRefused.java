package io.packshot.registry.tracking;

import io.packshot.platform.problem.MlflowError;

/** Ends a call with one of MLflow's errors. */
public final class TrackingRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final MlflowError error;

	TrackingRefused(MlflowError error, String message) {
		super(message);
		this.error = error;
	}

	/** The request breaks a rule. */
	public static TrackingRefused invalid(String message) {
		return new TrackingRefused(MlflowError.INVALID_PARAMETER_VALUE, message);
	}

	/** There is no such thing for this brand. */
	public static TrackingRefused missing(String message) {
		return new TrackingRefused(MlflowError.RESOURCE_DOES_NOT_EXIST, message);
	}

	MlflowError error() {
		return this.error;
	}

}
