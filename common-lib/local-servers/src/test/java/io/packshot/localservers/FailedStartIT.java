package io.packshot.localservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FailedStartIT {

	@TempDir
	Path directory;

	@Test
	void freesTheDirectoryWhenAPortIsTakenAndStartsOnFixedPortsAfterwards() throws Exception {
		int base = Ports.above(0).postgres();
		LocalServersOptions options = LocalServersOptions.in(this.directory)
			.withBinaries(LocalServersIT.BINARIES)
			.withPortBase(base);
		try (ServerSocket taken = new ServerSocket(base + 4, 1, InetAddress.getLoopbackAddress())) {
			assertThat(taken.isBound()).isTrue();
			assertThatThrownBy(() -> LocalServers.start(options)).isInstanceOf(PortTaken.class)
				.hasMessageContaining("S3");
		}
		try (LocalServers servers = LocalServers.start(options)) {
			assertThat(servers.postgres().port()).isEqualTo(base + 1);
			assertThat(servers.kafka().bootstrapServers()).isEqualTo("127.0.0.1:" + (base + 2));
			assertThat(servers.s3().endpoint()).hasPort(base + 4);
		}
	}

	@Test
	void stopsTheOthersWhenOneDoesNotStart() throws IOException {
		try (LocalServers first = LocalServers
			.start(LocalServersOptions.in(this.directory).withBinaries(LocalServersIT.BINARIES))) {
			assertThat(first.postgres().user()).isEqualTo("packshot");
		}
		Files.writeString(this.directory.resolve("kafka").resolve("meta.properties"), "version=1\n");
		assertThatThrownBy(
				() -> LocalServers.start(LocalServersOptions.in(this.directory).withBinaries(LocalServersIT.BINARIES)))
			.isInstanceOf(ServerFailed.class)
			.hasMessageContaining("Kafka did not start");
		assertThat(new PostgresCluster(PostgresBinaries.at(this.directory), this.directory.resolve("postgres"))
			.recordedServer()).isEmpty();
		DirectoryLock.take(this.directory).close();
	}

}
