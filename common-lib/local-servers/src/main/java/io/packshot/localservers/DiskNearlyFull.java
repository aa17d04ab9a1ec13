package io.packshot.localservers;

import java.nio.file.Path;

/** Too little space is left to start databases that must not lose anything. */
public final class DiskNearlyFull extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DiskNearlyFull(Path directory, long usableBytes, long neededBytes) {
		super("only " + usableBytes / 1_000_000 + " MB are free at " + directory + ", and the servers need at least "
				+ neededBytes / 1_000_000 + " MB: free some space, or choose a directory on another disk");
	}

}
