package io.packshot.localservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The four ports of one instance, all on 127.0.0.1. */
record Ports(int postgres, int kafka, int kafkaController, int s3) {

	/** Below the range that Linux hands out to outgoing connections. */
	private static final int LOWEST = 15_000;

	private static final int HIGHEST = 32_000;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Chooses the ports, and makes sure that nobody listens there now.
	 * @param base 0 for free ports, else the number below the first
	 * @return the four ports
	 * @throws PortTaken where a fixed port has a listener
	 */
	static Ports above(int base) {
		if (base == 0) {
			return free();
		}
		Ports ports = new Ports(base + 1, base + 2, base + 3, base + 4);
		requireFree(ports.postgres, "PostgreSQL");
		requireFree(ports.kafka, "Kafka");
		requireFree(ports.kafkaController, "Kafka's controller");
		requireFree(ports.s3, "S3");
		return ports;
	}

	private static Ports free() {
		Set<Integer> found = new LinkedHashSet<>();
		while (found.size() < 4) {
			int candidate = RANDOM.nextInt(LOWEST, HIGHEST);
			if (isFree(candidate)) {
				found.add(candidate);
			}
		}
		List<Integer> ports = List.copyOf(found);
		return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
	}

	private static void requireFree(int port, String wantedBy) {
		if (!isFree(port)) {
			throw new PortTaken(port, wantedBy);
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true); // connections of an earlier run still fade away
			socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
