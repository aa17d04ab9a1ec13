package io.packshot.gateway.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A file of mode 0600 whose content appears as a whole or not at all. */
public final class OwnerOnlyFile {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private static final FileAttribute<?> MODE_0600 = PosixFilePermissions.asFileAttribute(OWNER_ONLY);

	private static final FileAttribute<?> MODE_0700 = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private OwnerOnlyFile() {
	}

	/**
	 * Reads the file.
	 * @throws RuntimeException where others than the owner may read or write it
	 */
	public static Optional<byte[]> read(Path file) {
		try {
			Set<PosixFilePermission> exposed = EnumSet.copyOf(Files.getPosixFilePermissions(file));
			exposed.removeAll(OWNER_ONLY);
			if (!exposed.isEmpty()) {
				throw new SecretFileExposed(file);
			}
			return Optional.of(Files.readAllBytes(file));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/** Writes the file, in place of one that is there. */
	public static void replace(Path file, byte[] content) {
		try {
			Path written = write(file, content);
			Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file, ex);
		}
	}

	/**
	 * Writes the file unless there is one.
	 * @return what the file holds now: the content, or what somebody else wrote first
	 */
	public static byte[] createOrRead(Path file, byte[] content) {
		try {
			Path written = write(file, content);
			try {
				// A move would replace the file of a process that starts beside this one.
				Files.createLink(file, written);
			}
			finally {
				Files.delete(written);
			}
			return content;
		}
		catch (FileAlreadyExistsException ex) {
			return read(file).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + file, ex);
		}
	}

	private static Path write(Path file, byte[] content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null) {
			throw new IllegalArgumentException(file + " names no file");
		}
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, MODE_0700);
		}
		Path written = Files.createTempFile(folder, "." + file.getFileName(), ".new", MODE_0600);
		try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		return written;
	}

}
