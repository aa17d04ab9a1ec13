package io.packshot.training;

import java.util.Locale;

import io.packshot.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/** What can be wrong with a wish for a run. */
public enum TrainingProblem implements Problem {

	/** No recipe has that profile. */
	UNKNOWN_PROFILE(HttpStatus.BAD_REQUEST, "There is no recipe with this profile"),

	/** The brand has no such dataset, or the dataset no such commit, tag or branch. */
	UNKNOWN_COMMIT(HttpStatus.NOT_FOUND, "There is no such commit"),

	/** A run that ended cannot be cancelled. */
	RUN_ENDED(HttpStatus.CONFLICT, "The run has ended"),

	/** The run has nothing of that kind to show yet. */
	NO_RESULT(HttpStatus.CONFLICT, "The run has no result yet"),

	/** Another service, which has to answer first, does not. */
	NEIGHBOUR_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Another service does not answer");

	private final HttpStatus status;

	private final String title;

	TrainingProblem(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
