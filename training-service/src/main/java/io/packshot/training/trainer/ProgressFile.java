package io.packshot.training.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.packshot.scenemodel.training.TrainingProgress;
import org.jspecify.annotations.Nullable;

/** Writes progress lines, at most a few per second and one at each change of phase. */
final class ProgressFile {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);

	private final Path file;

	private final List<String> notes = new ArrayList<>();

	private String phase = "";

	private long writtenAt;

	private double startShare = Double.NaN;

	private long startedAt;

	ProgressFile(Path file) {
		this.file = file;
	}

	/** Adds what the owner should know. */
	void note(String note) {
		this.notes.add(note);
	}

	/** All notes so far. */
	List<String> notes() {
		return List.copyOf(this.notes);
	}

	/** Whether a line about that phase would be written now. */
	boolean isDue(String current) {
		return !current.equals(this.phase) || System.nanoTime() - this.writtenAt >= PAUSE;
	}

	void write(String current, TrainingProgress progress) {
		Double loss = Double.isFinite(progress.loss()) ? progress.loss() : null;
		write(new ProgressLine(current, progress.step(), progress.steps(), loss, progress.share(),
				secondsLeft(progress.share()), this.notes));
	}

	void write(String current, int step, int steps) {
		write(new ProgressLine(current, step, steps, null, 0, null, this.notes));
	}

	/** From the pace of this attempt: what others did says nothing about this machine. */
	private @Nullable Long secondsLeft(double share) {
		long now = System.nanoTime();
		if (Double.isNaN(this.startShare)) {
			this.startShare = share;
			this.startedAt = now;
		}
		double done = share - this.startShare;
		if (done <= 0) {
			return null;
		}
		return Math.round((1 - share) * (now - this.startedAt) / done / TimeUnit.SECONDS.toNanos(1));
	}

	private void write(ProgressLine line) {
		String text = TrainerJson.MAPPER.writeValueAsString(line) + "\n";
		try {
			Files.writeString(this.file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write progress", ex);
		}
		this.phase = line.phase();
		this.writtenAt = System.nanoTime();
	}

}
