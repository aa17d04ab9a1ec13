package io.packshot.localservers;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.minio.GetObjectArgs;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SurvivalIT {

	@TempDir
	Path directory;

	@Test
	void findsEverythingAgainAfterStopAndAfterKill() throws Exception {
		Process stopped = startAndWrite();
		ProcessHandle database = database();
		stopped.getOutputStream().close();
		assertThat(stopped.waitFor(90, TimeUnit.SECONDS)).isTrue();
		assertThat(stopped.exitValue()).isZero();
		assertThat(database.isAlive()).as("PostgreSQL after its JVM has ended").isFalse();
		Process killed = startAndWrite();
		ProcessHandle survivor = database();
		killed.destroyForcibly().waitFor();
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(survivor.isAlive()).isFalse());
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(watchers()).isEmpty());
		assertFound(2);
	}

	@Test
	void stopsTheDatabaseThatAnEarlierJvmLeftBehind() throws Exception {
		Process jvm = startAndWrite();
		ProcessHandle orphan = database();
		assertThat(watchers()).hasSize(1).allMatch(ProcessHandle::destroyForcibly);
		jvm.destroyForcibly().waitFor();
		assertThat(orphan.isAlive()).as("PostgreSQL without its watcher").isTrue();
		assertFound(1);
		assertThat(orphan.isAlive()).isFalse();
	}

	@Test
	void tellsWhenTheDatabaseDies() throws Exception {
		BlockingQueue<String> faults = new LinkedBlockingQueue<>();
		try (LocalServers servers = LocalServers.start(options().withFaultListener(faults::add))) {
			assertThat(servers.postgres().port()).isPositive();
			database().destroyForcibly();
			assertThat(faults.poll(60, TimeUnit.SECONDS)).contains("PostgreSQL ended with status 137");
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void tellsWhenTheBrokerGivesUpAndKeepsTheJvm() throws Exception {
		BlockingQueue<String> faults = new LinkedBlockingQueue<>();
		try (LocalServers servers = LocalServers.start(options().withFaultListener(faults::add))) {
			assertThat(servers.kafka().bootstrapServers()).startsWith("127.0.0.1:");
			assertThatThrownBy(() -> Exit.halt(1, "a log directory has failed")).isInstanceOf(ServerFailed.class);
			assertThat(faults.poll(60, TimeUnit.SECONDS)).contains("Kafka gave up", "a log directory has failed");
		}
	}

	private LocalServersOptions options() {
		return LocalServersOptions.in(this.directory).withBinaries(LocalServersIT.BINARIES);
	}

	private Process startAndWrite() throws Exception {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
				ServersProcess.class.getName(), this.directory.toString(), LocalServersIT.BINARIES.toString()));
		Process jvm = new ProcessBuilder(line).redirectError(new File("target/servers-process.log")).start();
		BufferedReader output = jvm.inputReader();
		String said = output.readLine();
		while (said != null && !said.equals("written")) {
			said = output.readLine();
		}
		assertThat(said).as("see target/servers-process.log").isEqualTo("written");
		return jvm;
	}

	private void assertFound(int writings) throws Exception {
		ProcessHandle database;
		try (LocalServers servers = LocalServers.start(options())) {
			database = database();
			assertThat(Clients.ask(servers.postgres(), "select count(*) from kept"))
				.isEqualTo(String.valueOf(writings));
			assertThat(Clients.consume(servers.kafka(), "kept", writings)).hasSize(writings).containsOnly("a record");
			try (var object = Clients.minio(servers.s3())
				.getObject(GetObjectArgs.builder().bucket("kept").object("object").build())) {
				assertThat(object.readAllBytes()).containsExactly(1, 2, 3);
			}
		}
		assertThat(database.isAlive()).as("PostgreSQL after close").isFalse();
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(watchers()).isEmpty());
	}

	private ProcessHandle database() {
		Path files = this.directory.resolve("postgres");
		return new PostgresCluster(PostgresBinaries.at(this.directory), files).recordedServer().orElseThrow();
	}

	private List<ProcessHandle> watchers() {
		return ProcessHandle.allProcesses().filter(this::watches).toList();
	}

	private boolean watches(ProcessHandle process) {
		List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
		return arguments.contains("packshot-postgres")
				&& arguments.contains(this.directory.resolve("postgres").toString());
	}

}
