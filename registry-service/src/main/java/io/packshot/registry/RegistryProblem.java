package io.packshot.registry;

import io.packshot.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/** Everything that the registry refuses, with one stable code each. */
public enum RegistryProblem implements Problem {

	/** A rollout to what serves already. */
	VERSION_SERVES_ALREADY(HttpStatus.CONFLICT, "The version serves already"),

	/** A rollback of a model's first release. */
	NOTHING_TO_ROLL_BACK_TO(HttpStatus.CONFLICT, "There is no release before the one that serves"),

	/** Somebody else changed the rollout since the caller looked. */
	ROLLOUT_MOVED(HttpStatus.CONFLICT, "The rollout has changed in the meantime");

	private final HttpStatus status;

	private final String title;

	RegistryProblem(HttpStatus status, String title) {
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
