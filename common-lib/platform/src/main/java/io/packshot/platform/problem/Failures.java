package io.packshot.platform.problem;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Recognises known failures of the infrastructure beneath an unexpected exception. */
final class Failures {

	/** PostgreSQL class 53, insufficient resources: disk_full. */
	private static final String SQL_DISK_FULL = "53100";

	/** character_not_in_repertoire: PostgreSQL's text has no NUL. */
	private static final String SQL_UNTRANSLATABLE = "22021";

	/** PostgreSQL's class 08, connection exceptions. */
	private static final String SQL_CONNECTION = "08";

	/** Shutdown, crash and start of the database: operator intervention. */
	private static final String SQL_NOT_UP = "57P0";

	private static final int RETRY_SECONDS = 5;

	private static final int LONGEST_LINE = 200;

	private Failures() {
	}

	static @Nullable ProblemException find(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ProblemException problem) {
				return problem;
			}
			if (cause instanceof SQLException sql && SQL_UNTRANSLATABLE.equals(sql.getSQLState())) {
				return new ProblemException(CommonProblem.INVALID_REQUEST, "Text holds no NUL characters.");
			}
			if (cause instanceof SQLException sql && SQL_DISK_FULL.equals(sql.getSQLState())) {
				return new ProblemException(CommonProblem.STORAGE_FULL,
						"The database's disk is full. Nothing was stored; free space and send the request again.",
						failure);
			}
			if (cause instanceof SQLException sql && isUnavailable(sql.getSQLState())) {
				return new ProblemException(CommonProblem.STORAGE_UNAVAILABLE,
						"The database does not answer; send the request again.", failure)
					.retryAfter(RETRY_SECONDS);
			}
		}
		return null;
	}

	private static boolean isUnavailable(@Nullable String state) {
		return state != null && (state.startsWith(SQL_CONNECTION) || state.startsWith(SQL_NOT_UP));
	}

	static String firstLine(Throwable failure) {
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
		return (message.length() <= LONGEST_LINE) ? message : message.substring(0, LONGEST_LINE);
	}

}
