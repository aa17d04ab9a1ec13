package io.packshot.cli.shell;

import java.time.Duration;

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

	/** Blocks the thread until the process ends. */
	static void forever() {
		while (true) {
			of(Duration.ofDays(1));
		}
	}

}
