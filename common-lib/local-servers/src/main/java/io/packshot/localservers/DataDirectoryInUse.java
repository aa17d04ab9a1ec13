package io.packshot.localservers;

import java.nio.file.Path;

/** Another live instance works on the same data directory. */
public final class DataDirectoryInUse extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DataDirectoryInUse(Path directory, String pid) {
		super("the data directory " + directory + " is in use by process " + pid
				+ ": stop that one first, or choose another directory");
	}

}
