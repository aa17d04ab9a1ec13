package io.packshot.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory that holds everything of one installation.
 *
 * @param directory absolute
 */
record Home(Path directory) {

	static Home at(Path directory) {
		Home home = new Home(directory.toAbsolutePath().normalize());
		try {
			Files.createDirectories(home.directory());
			Files.createDirectories(home.run());
			Files.createDirectories(home.secrets(),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			Files.deleteIfExists(home.platformFile());
			Files.deleteIfExists(home.progressFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the home directory " + home.directory() + " cannot be used", ex);
		}
		return home;
	}

	Path secrets() {
		return this.directory.resolve("secrets");
	}

	Path cache() {
		return this.directory.resolve("cache");
	}

	Path run() {
		return this.directory.resolve("run");
	}

	/** Says where everything listens; there only while the platform is ready. */
	Path platformFile() {
		return run().resolve("platform.json");
	}

	/** One line for each step of the start. */
	Path progressFile() {
		return run().resolve("progress.txt");
	}

	/** Takes back what {@link #platformFile()} said. */
	void forget() {
		try {
			Files.deleteIfExists(platformFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void progress(String line) {
		try {
			Files.writeString(progressFile(), line + System.lineSeparator(), StandardCharsets.UTF_8,
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a file so that readers see all of it or nothing. */
	void publish(Path file, byte[] content) {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.write(draft, content);
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (AtomicMoveNotSupportedException ex) {
			throw new UncheckedIOException("the home directory's file system cannot rename atomically", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
