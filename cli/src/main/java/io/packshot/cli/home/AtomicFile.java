package io.packshot.cli.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Writes files so that a reader, or a crash, sees the old content or the new one. */
public final class AtomicFile {

	private AtomicFile() {
	}

	/** Replaces the file; it is as readable as the process's mask says. */
	public static void write(Path file, byte[] content) {
		write(file, content, new FileAttribute<?>[0]);
	}

	/** Replaces the file; only the owner may read it. */
	public static void writeSecret(Path file, String content) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] attributes = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		write(file, content.getBytes(StandardCharsets.UTF_8), attributes);
	}

	private static void write(Path file, byte[] content, FileAttribute<?>[] attributes) {
		Path absolute = file.toAbsolutePath();
		Path temporary = absolute.resolveSibling(absolute.getFileName() + ".new");
		try {
			Files.createDirectories(absolute.getParent());
			Files.deleteIfExists(temporary);
			Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			try (FileChannel channel = FileChannel.open(temporary, options, attributes)) {
				ByteBuffer buffer = ByteBuffer.wrap(content);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + absolute, ex);
		}
	}

}
