package io.packshot.training.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where service and trainer meet on disk. Brief, inputs and checkpoints belong to the
 * run; progress, outcome and results to one attempt.
 *
 * @param path the run's folder
 */
public record RunFolder(Path path) {

	/** What to do. */
	public Path brief() {
		return this.path.resolve("brief.json");
	}

	/** Pictures, under the names that the brief uses. */
	public Path inputs() {
		return this.path.resolve("inputs");
	}

	/** States saved by any attempt. */
	public Path checkpoints() {
		return this.path.resolve("checkpoints");
	}

	/** One JSON document per line, appended while the attempt goes on. */
	public Path progress(int attempt) {
		return attempt(attempt).resolve("progress.jsonl");
	}

	/** How the attempt ended; written last. */
	public Path outcome(int attempt) {
		return attempt(attempt).resolve("outcome.json");
	}

	/** The trained model. */
	public Path weights(int attempt) {
		return attempt(attempt).resolve("weights.safetensors");
	}

	/** A sheet of sampled plates, PNG. */
	public Path samples(int attempt) {
		return attempt(attempt).resolve("samples.png");
	}

	/** What the attempt's process logged. */
	public Path log(int attempt) {
		return attempt(attempt).resolve("trainer.log");
	}

	/** Files of one attempt. */
	public Path attempt(int attempt) {
		return this.path.resolve("attempt-" + attempt);
	}

	/** Makes an attempt the newest one: older ones that still live end themselves. */
	public void fence(int attempt) {
		try {
			Files.createDirectories(this.path);
			Path draft = Files.writeString(this.path.resolve("attempt.part"), Integer.toString(attempt),
					StandardCharsets.US_ASCII);
			Files.move(draft, this.path.resolve("attempt"), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write the attempt's number", ex);
		}
	}

	/** Whether the attempt is still the newest one, and the run's folder still there. */
	boolean isNewest(int attempt) {
		try {
			String newest = Files.readString(this.path.resolve("attempt"), StandardCharsets.US_ASCII);
			return Integer.parseInt(newest) <= attempt;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the attempt's number", ex);
		}
	}

}
