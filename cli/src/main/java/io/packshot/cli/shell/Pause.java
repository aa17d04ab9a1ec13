package io.packshot.cli.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits. */
public final class Pause {

	private Pause() {
	}

	/** Blocks the thread; an interruption ends the command. */
	public static void of(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw CommandFailed.because("interrupted", ex);
		}
	}

	/**
	 * Blocks the thread until there is something to return.
	 * @param limit how long that may take
	 * @param poll between two looks
	 * @param look empty as long as there is nothing
	 * @param otherwise what is said when the limit is over
	 * @throws CommandFailed after the limit
	 */
	public static <T> T until(Duration limit, Duration poll, Supplier<Optional<T>> look, String otherwise) {
		long end = System.nanoTime() + limit.toNanos();
		while (true) {
			Optional<T> found = look.get();
			if (found.isPresent()) {
				return found.get();
			}
			if (System.nanoTime() > end) {
				throw CommandFailed.because(otherwise);
			}
			of(poll);
		}
	}

	/** Blocks the thread until the process ends. */
	static void forever() {
		while (true) {
			of(Duration.ofDays(1));
		}
	}

}
