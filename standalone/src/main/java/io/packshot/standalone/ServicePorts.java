package io.packshot.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.packshot.localservers.PortTaken;

/** Where each service listens: above the port base, or on free ports for base 0. */
final class ServicePorts {

	private final Map<Service, Integer> ports;

	private ServicePorts(Map<Service, Integer> ports) {
		this.ports = ports;
	}

	static ServicePorts above(int base) {
		Map<Service, Integer> ports = new EnumMap<>(Service.class);
		List<ServerSocket> held = new ArrayList<>();
		try {
			// All are held until the last is found, so that no port is given twice.
			for (Service service : Service.values()) {
				int wanted = (base == 0) ? 0 : base + service.portOffset();
				ServerSocket socket = hold(wanted, service);
				held.add(socket);
				ports.put(service, socket.getLocalPort());
			}
		}
		finally {
			held.forEach(ServicePorts::release);
		}
		return new ServicePorts(ports);
	}

	int of(Service service) {
		return Objects.requireNonNull(this.ports.get(service));
	}

	URI url(Service service) {
		return URI.create("http://127.0.0.1:" + of(service));
	}

	private static ServerSocket hold(int port, Service service) {
		try {
			return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new PortTaken(port, service.label());
		}
	}

	private static void release(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
