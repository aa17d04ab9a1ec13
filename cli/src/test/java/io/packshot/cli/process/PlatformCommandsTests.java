package io.packshot.cli.process;

import io.packshot.cli.Packshot;
import io.packshot.cli.home.Home;
import io.packshot.cli.home.Json;
import io.packshot.cli.shell.CapturedShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts real processes; only what runs in them is made up. */
class PlatformCommandsTests {

	@TempDir
	Path root;

	private Home home;

	@BeforeEach
	void pretendBuild() throws IOException {
		Path target = Files.createDirectories(this.root.resolve("standalone/target"));
		Files.writeString(target.resolve("classpath.txt"), System.getProperty("java.class.path"));
		this.home = new Home(this.root.resolve(".packshot"));
	}

	@AfterEach
	void leaveNothingRunning() {
		new PlatformStopper(this.home).stop();
	}

	@Test
	void startsFindsDescribesAndStopsThePlatform() {
		CapturedShell first = shell();
		assertThat(run(first, "up")).isZero();
		assertThat(first.out()).contains("starting postgres", "The platform is up after", "shown this once", "pk_0000");
		long pid = new PlatformStopper(this.home).pid().orElseThrow();

		CapturedShell second = shell();
		assertThat(run(second, "up")).isZero();
		assertThat(second.out()).contains("was up already (process " + pid + ")").doesNotContain("pk_0000");

		CapturedShell status = shell();
		assertThat(run(status, "status", "--json")).isZero();
		JsonNode json = Json.MAPPER.readTree(status.out());
		assertThat(json.path("state").asString()).isEqualTo("up");
		assertThat(json.path("pid").asLong()).isEqualTo(pid);
		assertThat(json.path("services").path("ingest").path("health").asString()).isEqualTo("UP");
		assertThat(json.path("mlflowTrackingUri").isString()).isEqualTo(json.path("services").has("registry"));

		CapturedShell down = shell();
		assertThat(run(down, "down")).isZero();
		assertThat(down.out()).contains("is down (process " + pid + " has ended)");
		assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
		assertThat(this.home.platformFile()).doesNotExist();
	}

	@Test
	void showsTheEndOfTheLogWhenThePlatformDies() {
		CapturedShell shell = shell();
		assertThat(run(shell, "up", "--port-base", "9999")).isEqualTo(1);
		assertThat(shell.err()).contains("ended before it was ready", "port 9999 is taken; use --port-base", "next:");
	}

	@Test
	void startsOnePlatformForTwoCommandsAtOnce() throws Exception {
		Process one = commandProcess("one.txt");
		Process two = commandProcess("two.txt");
		assertThat(one.waitFor()).isZero();
		assertThat(two.waitFor()).isZero();
		assertThat(Files.readString(this.root.resolve("one.txt")) + Files.readString(this.root.resolve("two.txt")))
			.containsOnlyOnce("is up after")
			.containsOnlyOnce("was up already");
	}

	private Process commandProcess(String output) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dpackshot.root=" + this.root, "-cp", System.getProperty("java.class.path"),
				Packshot.class.getName(), "up")
			.redirectErrorStream(true)
			.redirectOutput(this.root.resolve(output).toFile())
			.start();
	}

	@Test
	void leavesProcessesOfOthersAlone() throws IOException {
		Files.createDirectories(this.home.run());
		Files.writeString(this.home.pidFile(), Long.toString(ProcessHandle.current().pid()));
		CapturedShell shell = shell();
		assertThat(run(shell, "down")).isZero();
		assertThat(shell.out()).contains("Nothing to stop");
		assertThat(run(shell(), "status")).isEqualTo(1);
	}

	@Test
	void deletesTheDataAndNothingElse() throws IOException {
		assertThat(run(shell(), "up")).isZero();
		Path foreign = Files.writeString(this.home.directory().resolve("notes.txt"), "mine");
		assertThat(run(shell(), "reset")).isEqualTo(2);
		CapturedShell no = new CapturedShell(this.root, Map.of(), "n\n", true);
		assertThat(run(no, "reset")).isEqualTo(1);
		assertThat(this.home.adminKeyFile()).exists();

		assertThat(run(shell(), "reset", "--yes")).isZero();
		assertThat(this.home.secrets()).doesNotExist();
		assertThat(this.home.run()).doesNotExist();
		assertThat(foreign).exists();
		assertThat(new PlatformStopper(this.home).pid()).isEmpty();
	}

	@Test
	void showsTheEndOfTheLog() throws IOException {
		assertThat(run(shell(), "logs")).isEqualTo(1);
		Files.createDirectories(this.home.logFile().getParent());
		Files.writeString(this.home.logFile(), "one\ntwo\nthree\n");
		CapturedShell shell = shell();
		assertThat(run(shell, "logs", "-n", "2")).isZero();
		assertThat(shell.out().lines()).containsExactly("two", "three");
	}

	private CapturedShell shell() {
		return new CapturedShell(this.root, Map.of());
	}

	private static int run(CapturedShell shell, String... words) {
		return Packshot.commandLine(shell.shell()).execute(words);
	}

}
