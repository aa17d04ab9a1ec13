package io.packshot.ingest.dataset;

import java.util.regex.Pattern;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;

/** Checks the names of datasets, branches and tags. */
final class DatasetName {

	private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

	private DatasetName() {
	}

	/**
	 * The name itself.
	 * @throws ProblemException where it has another form
	 */
	static String check(String field, String name) {
		if (!FORM.matcher(name).matches() || name.startsWith("com_")) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST,
					"A name has 1 to 63 lower-case letters, digits or . _ - and begins with a letter or digit;"
							+ " com_ is kept for commits.")
				.with("field", field);
		}
		return name;
	}

}
