package io.packshot.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * A kind of error that clients can tell by its code. Each service has one enum of them.
 */
public interface Problem {

	/** Stable name in kebab case, for example {@code photo-too-large}. */
	String code();

	/** The HTTP status that goes with it. */
	HttpStatus status();

	/** One short sentence, the same for every occurrence. */
	String title();

}
