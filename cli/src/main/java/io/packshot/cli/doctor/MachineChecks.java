package io.packshot.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.packshot.cli.home.Home;
import io.packshot.cli.process.PortRange;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the machine; each check takes plain numbers, so that every verdict can be
 * seen.
 */
final class MachineChecks {

	private static final int OLDEST_JAVA = 17;

	private static final long MEBIBYTE = 1L << 20;

	private static final long LEAST_MEMORY = 2048;

	private static final long GOOD_MEMORY = 4096;

	private static final long LEAST_DISK = 2048;

	private static final long GOOD_DISK = 6144;

	private MachineChecks() {
	}

	static Finding java(int feature, String vendor) {
		String fact = "Java " + feature + " (" + vendor + ")";
		return (feature >= OLDEST_JAVA) ? Finding.ok("java", fact)
				: Finding.fail("java", fact, "install a JDK 17 or newer and set JAVA_HOME to it");
	}

	static Finding system(String name, String architecture) {
		String fact = name + " " + architecture;
		boolean known = "Linux".equals(name) && ("amd64".equals(architecture) || "x86_64".equals(architecture));
		return known ? Finding.ok("system", fact)
				: Finding.warn("system", fact, "native libraries are built in for Linux x86_64 only");
	}

	static Finding memory(long mebibytes) {
		String fact = mebibytes + " MiB in this machine";
		if (mebibytes < LEAST_MEMORY) {
			return Finding.fail("memory", fact, "the platform needs " + LEAST_MEMORY + " MiB, better " + GOOD_MEMORY);
		}
		return (mebibytes < GOOD_MEMORY)
				? Finding.warn("memory", fact, "close other programs; " + GOOD_MEMORY + " MiB are comfortable")
				: Finding.ok("memory", fact);
	}

	static Finding disk(long mebibytes, Path where) {
		String fact = mebibytes + " MiB free at " + where;
		if (mebibytes < LEAST_DISK) {
			return Finding.fail("disk", fact,
					"free " + LEAST_DISK + " MiB, or set PACKSHOT_HOME to a folder on another disk");
		}
		return (mebibytes < GOOD_DISK)
				? Finding.warn("disk", fact, "a full demo and its models may need " + GOOD_DISK + " MiB")
				: Finding.ok("disk", fact);
	}

	static Finding ports(int base) {
		if (base == 0) {
			return Finding.ok("ports", "free ones are taken at start");
		}
		List<String> taken = new ArrayList<>();
		for (int port = base; port < base + PortRange.COUNT; port++) {
			if (!isFree(port)) {
				taken.add(Integer.toString(port));
			}
		}
		String range = base + "-" + (base + PortRange.COUNT - 1);
		return taken.isEmpty() ? Finding.ok("ports", range + " are free")
				: Finding.fail("ports", "taken by other programs: " + String.join(", ", taken),
						"packshot up --port-base 0 takes free ones, --port-base N another range");
	}

	static Finding writable(Path directory) {
		Path existing = nearestExisting(directory);
		return Files.isWritable(existing) ? Finding.ok("home", directory.toString())
				: Finding.fail("home", existing + " cannot be written", "set PACKSHOT_HOME to a folder of your own");
	}

	static long memoryMebibytes() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() / MEBIBYTE;
	}

	static long diskMebibytes(Home home) {
		try {
			FileStore store = Files.getFileStore(nearestExisting(home.directory()));
			return store.getUsableSpace() / MEBIBYTE;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static Path nearestExisting(Path directory) {
		Path path = directory;
		while (!Files.exists(path) && path.getParent() != null) {
			path = path.getParent();
		}
		return path;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			// As servers do: connections of a platform that has just stopped do not
			// count.
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
