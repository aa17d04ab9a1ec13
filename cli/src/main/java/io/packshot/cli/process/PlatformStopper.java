package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes the platform of a home down. */
public final class PlatformStopper {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Home home;

	/** A stopper for the platform of that home. */
	public PlatformStopper(Home home) {
		this.home = home;
	}

	/** What a stop found and did. */
	public enum Outcome {

		/** Nothing ran. */
		NOT_UP,

		/** It closed everything in order. */
		STOPPED,

		/** It still runs after the time it has. */
		STILL_RUNNING

	}

	/** Asks the process to end, and waits for at most 30 seconds. */
	public Outcome stop() {
		Optional<ProcessHandle> process = PlatformProcess.find(this.home);
		if (process.isEmpty()) {
			return Outcome.NOT_UP;
		}
		process.get().destroy();
		if (!ended(process.get())) {
			return Outcome.STILL_RUNNING;
		}
		forget();
		return Outcome.STOPPED;
	}

	/** The process that a stop would end. */
	public Optional<Long> pid() {
		return PlatformProcess.find(this.home).map(ProcessHandle::pid);
	}

	private static boolean ended(ProcessHandle process) {
		try {
			process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("waiting for a process does not fail", ex);
		}
	}

	private void forget() {
		try {
			Files.deleteIfExists(this.home.pidFile());
			Files.deleteIfExists(this.home.platformFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot tidy " + this.home.run(), ex);
		}
	}

}
