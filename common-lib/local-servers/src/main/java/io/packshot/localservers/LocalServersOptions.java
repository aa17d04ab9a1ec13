package io.packshot.localservers;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.slf4j.LoggerFactory;

/**
 * Where the servers keep their state and how they are reached. Durability is no option:
 * PostgreSQL always runs with {@code fsync} and {@code synchronous_commit} on.
 *
 * @param directory holds everything that survives a restart; created with mode 0700
 * @param portBase 0 for free ports; else PostgreSQL listens on base + 1, Kafka on base +
 * 2, Kafka's controller on base + 3 and S3 on base + 4; at most 65531
 * @param binaries where the PostgreSQL programs are unpacked once; may be shared by
 * several instances of the same user
 * @param closeOnExit whether a shutdown hook closes the servers; a caller that closes
 * them itself, after whatever uses them, says false
 * @param onFault told once, on its own thread, when a server dies under us; the servers
 * do not end the JVM
 */
public record LocalServersOptions(Path directory, int portBase, Path binaries, boolean closeOnExit,
		Consumer<String> onFault) {

	/** Rejects a port base that leaves no room for the four ports. */
	public LocalServersOptions {
		if (portBase < 0 || portBase > 65531) {
			throw new IllegalArgumentException("a port base is 0 (free ports) or 1..65531, not " + portBase);
		}
		directory = directory.toAbsolutePath().normalize();
		binaries = binaries.toAbsolutePath().normalize();
	}

	/** Free ports, binaries inside the directory, closed on exit, faults logged. */
	public static LocalServersOptions in(Path directory) {
		return new LocalServersOptions(directory, 0, directory.resolve("binaries"), true,
				(fault) -> LoggerFactory.getLogger(LocalServers.class).error("A local server failed: {}", fault));
	}

	/** The same with fixed ports above this base. */
	public LocalServersOptions withPortBase(int base) {
		return new LocalServersOptions(this.directory, base, this.binaries, this.closeOnExit, this.onFault);
	}

	/** The same with the PostgreSQL programs unpacked there. */
	public LocalServersOptions withBinaries(Path unpacked) {
		return new LocalServersOptions(this.directory, this.portBase, unpacked, this.closeOnExit, this.onFault);
	}

	/** The same without a shutdown hook: the caller closes. */
	public LocalServersOptions closedByCaller() {
		return new LocalServersOptions(this.directory, this.portBase, this.binaries, false, this.onFault);
	}

	/** The same with another listener for faults. */
	public LocalServersOptions withFaultListener(Consumer<String> listener) {
		return new LocalServersOptions(this.directory, this.portBase, this.binaries, this.closeOnExit, listener);
	}

}
