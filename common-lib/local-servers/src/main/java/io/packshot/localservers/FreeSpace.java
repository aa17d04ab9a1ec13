package io.packshot.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The space left on a disk, seen before databases are started on it. */
final class FreeSpace {

	private FreeSpace() {
	}

	static void require(Path directory, long leastBytes) {
		try {
			long usable = Files.getFileStore(directory).getUsableSpace();
			if (usable < leastBytes) {
				throw new DiskNearlyFull(directory, usable, leastBytes);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot see the space left at " + directory, ex);
		}
	}

}
