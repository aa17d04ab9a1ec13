package io.packshot.training.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.packshot.training.trainer.ProgressLine;
import io.packshot.training.trainer.TrainerJson;

/** Reads the newest whole line of a file that another process appends to. */
final class ProgressTail {

	private final Path file;

	private long read;

	ProgressTail(Path file) {
		this.file = file;
	}

	/** The newest line, if there is one that was not returned before. */
	Optional<ProgressLine> next() {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		try (RandomAccessFile open = new RandomAccessFile(this.file.toFile(), "r")) {
			byte[] fresh = new byte[Math.toIntExact(open.length() - this.read)];
			open.seek(this.read);
			open.readFully(fresh);
			String text = new String(fresh, StandardCharsets.UTF_8);
			int end = text.lastIndexOf('\n');
			if (end < 0) {
				return Optional.empty();
			}
			this.read += text.substring(0, end + 1).getBytes(StandardCharsets.UTF_8).length;
			String line = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
			return Optional.of(TrainerJson.MAPPER.readValue(line, ProgressLine.class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read progress", ex);
		}
	}

}
