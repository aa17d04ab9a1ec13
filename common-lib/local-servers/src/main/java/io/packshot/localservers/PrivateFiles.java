package io.packshot.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files and directories that nobody but their owner reads. */
final class PrivateFiles {

	private PrivateFiles() {
	}

	/**
	 * Creates the directory where it is missing, and takes other people's rights away.
	 */
	static Path directory(Path directory) {
		try {
			Files.createDirectories(directory);
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare the directory " + directory, ex);
		}
	}

	/** Writes the file in one step, on disk before it has its name: whole or absent. */
	static void write(Path file, String text) {
		Path unfinished = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.deleteIfExists(unfinished);
			Files.createFile(unfinished,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(unfinished, text, StandardCharsets.UTF_8);
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + file, ex);
		}
	}

	/** Deletes a directory with all that it holds; one that is absent is fine. */
	static void deleteTree(Path directory) {
		if (!Files.exists(directory)) {
			return;
		}
		try (Stream<Path> tree = Files.walk(directory)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot clear " + directory, ex);
		}
	}

}
