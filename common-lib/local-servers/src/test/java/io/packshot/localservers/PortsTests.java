package io.packshot.localservers;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTests {

	@Test
	void namesThePortTheServerAndTheWayOut() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			assertThatThrownBy(() -> Ports.above(port - 2)).isInstanceOf(PortTaken.class)
				.hasMessageContaining(String.valueOf(port))
				.hasMessageContaining("Kafka")
				.hasMessageContaining("--port-base");
		}
	}

	@Test
	void seesListenersOnAllAddresses() throws Exception {
		try (ServerSocket taken = new ServerSocket(0)) {
			int port = taken.getLocalPort();
			assertThatThrownBy(() -> Ports.above(port - 4)).isInstanceOfSatisfying(PortTaken.class,
					(failure) -> assertThat(failure.port()).isEqualTo(port));
		}
	}

	@Test
	void findsFourDifferentFreePorts() {
		Ports ports = Ports.above(0);
		assertThat(Set.of(ports.postgres(), ports.kafka(), ports.kafkaController(), ports.s3())).hasSize(4)
			.allMatch((port) -> port < 32_768);
	}

}
