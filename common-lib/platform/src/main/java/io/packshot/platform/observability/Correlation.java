package io.packshot.platform.observability;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The correlation id of the work that this thread is doing; it travels in the
 * {@value #HEADER} header, in facts and in every log line.
 */
public final class Correlation {

	/** HTTP header in requests and responses. */
	public static final String HEADER = "X-Correlation-Id";

	/** Member of problem documents, and key of the logging context. */
	public static final String PROPERTY = "correlationId";

	private static final int MAX_LENGTH = 64;

	private Correlation() {
	}

	/** The id in force, or an empty string outside any request. */
	public static String current() {
		String id = MDC.get(PROPERTY);
		return (id != null) ? id : "";
	}

	/**
	 * Sets the id for this thread until the scope is closed.
	 * @param requested what the caller sent; a fresh id is made where it is absent or not
	 * 1 to 64 letters, digits, dots, dashes or underscores
	 */
	public static Scope open(@Nullable String requested) {
		String before = MDC.get(PROPERTY);
		MDC.put(PROPERTY, (requested != null && isSafe(requested)) ? requested : UUID.randomUUID().toString());
		return () -> {
			if (before != null) {
				MDC.put(PROPERTY, before);
			}
			else {
				MDC.remove(PROPERTY);
			}
		};
	}

	private static boolean isSafe(String text) {
		return !text.isEmpty() && text.length() <= MAX_LENGTH
				&& text.chars()
					.allMatch((c) -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
							|| c == '-' || c == '_' || c == '.');
	}

	/** Ends the correlation; throws nothing. */
	@FunctionalInterface
	public interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
