package io.packshot.training.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.packshot.training.trainer.TrainerExit;

/** A running trainer. Closing it leaves no process behind. */
final class TrainerProcess implements AutoCloseable {

	private final Process process;

	private TrainerProcess(Process process) {
		this.process = process;
	}

	static TrainerProcess start(ProcessBuilder builder) {
		try {
			return new TrainerProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start a trainer", ex);
		}
	}

	long pid() {
		return this.process.pid();
	}

	/** Whether it ends within that time. */
	boolean ends(Duration patience) {
		try {
			return this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while a trainer ran", ex);
		}
	}

	TrainerExit exit() {
		return TrainerExit.of(this.process.exitValue());
	}

	/** Asks it to save its state and end. */
	void askToStop() {
		try {
			OutputStream input = this.process.getOutputStream();
			input.write('\n');
			input.flush();
		}
		catch (IOException ex) {
			// It has ended: that is what was asked for.
			this.process.destroyForcibly();
		}
	}

	@Override
	public void close() {
		if (this.process.isAlive()) {
			this.process.destroyForcibly();
			ends(Duration.ofSeconds(10));
		}
	}

}
