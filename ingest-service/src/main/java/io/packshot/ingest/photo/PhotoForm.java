package io.packshot.ingest.photo;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Checks the texts that come with a photo. */
final class PhotoForm {

	private static final int LONGEST = 200;

	private PhotoForm() {
	}

	/**
	 * A text without surrounding blanks; null where there is none.
	 * @throws ProblemException where it is longer than 200 characters or holds control
	 * characters
	 */
	static @Nullable String text(String field, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String text = value.strip();
		if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST,
					field + " has at most " + LONGEST + " characters and no control characters.")
				.with("field", field)
				.with("limit", LONGEST);
		}
		return text;
	}

}
