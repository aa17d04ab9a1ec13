package io.packshot.cli.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file that another process appends to, read line by line as it grows. Not
 * thread-safe.
 */
final class GrowingFile {

	private static final int LARGEST_READ = 1 << 20;

	private final Path file;

	private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

	private long position;

	private GrowingFile(Path file, long position) {
		this.file = file;
		this.position = position;
	}

	static GrowingFile fromStart(Path file) {
		return new GrowingFile(file, 0);
	}

	static GrowingFile fromEnd(Path file) {
		return new GrowingFile(file, size(file));
	}

	/** The last lines of a file that exists; at most a megabyte is read. */
	static List<String> lastLines(Path file, int count) {
		long size = size(file);
		GrowingFile tail = new GrowingFile(file, Math.max(0, size - LARGEST_READ));
		List<String> lines = new ArrayList<>(tail.newLines());
		lines.add(tail.unfinished.toString(StandardCharsets.UTF_8));
		lines.removeIf(String::isBlank);
		return lines.subList(Math.max(0, lines.size() - count), lines.size());
	}

	/** The whole lines written since the last call. */
	List<String> newLines() {
		List<String> lines = new ArrayList<>();
		for (byte character : newBytes()) {
			if (character == '\n') {
				lines.add(this.unfinished.toString(StandardCharsets.UTF_8).stripTrailing());
				this.unfinished.reset();
			}
			else {
				this.unfinished.write(character);
			}
		}
		return lines;
	}

	private byte[] newBytes() {
		if (!Files.isRegularFile(this.file)) {
			return new byte[0];
		}
		try (RandomAccessFile open = new RandomAccessFile(this.file.toFile(), "r")) {
			if (open.length() < this.position) {
				this.position = 0;
			}
			byte[] bytes = new byte[(int) Math.min(open.length() - this.position, LARGEST_READ)];
			open.seek(this.position);
			open.readFully(bytes);
			this.position += bytes.length;
			return bytes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + this.file, ex);
		}
	}

	private static long size(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.size(file) : 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

}
