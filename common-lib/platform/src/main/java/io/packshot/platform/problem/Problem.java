package io.packshot.platform.problem;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * A kind of error that clients can tell by its code. Each service has one enum of them.
 */
public interface Problem {

	/** The constant's name; every enum has it. */
	String name();

	/** Stable name in kebab case, for example {@code photo-too-large}. */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The HTTP status that goes with it. */
	HttpStatus status();

	/** One short sentence, the same for every occurrence. */
	String title();

}
