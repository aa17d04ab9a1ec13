package io.packshot.platform.page;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted. As a controller argument it is read from
 * {@code ?limit=&cursor=}.
 *
 * @param limit items on the page, 1 to {@value #MAX_LIMIT}
 * @param cursor the sort key after which the page starts; null for the first page
 */
public record PageRequest(int limit, @Nullable String cursor) {

	/** Items on a page where the caller does not say. */
	public static final int DEFAULT_LIMIT = 50;

	/** The most items that a page holds. */
	public static final int MAX_LIMIT = 200;

	public PageRequest {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST, "limit lies between 1 and " + MAX_LIMIT)
				.with("field", "limit")
				.with("limit", MAX_LIMIT);
		}
	}

	/** The cursor for SQL comparisons: an empty string sorts before every key. */
	public String after() {
		return (this.cursor != null) ? this.cursor : "";
	}

}
