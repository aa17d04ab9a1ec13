package io.packshot.registry.tracking;

import org.jspecify.annotations.Nullable;

/** MLflow's states of a run. Any may follow any: a finished run may be resumed. */
enum RunStatus {

	/** Logs. */
	RUNNING,

	/** Waits. */
	SCHEDULED,

	/** Ended well. */
	FINISHED,

	/** Ended badly. */
	FAILED,

	/** Was ended. */
	KILLED;

	static @Nullable RunStatus of(@Nullable String name) {
		if (name == null) {
			return null;
		}
		for (RunStatus status : values()) {
			if (status.name().equals(name)) {
				return status;
			}
		}
		throw TrackingRefused.invalid("Invalid value for parameter 'status'");
	}

}
