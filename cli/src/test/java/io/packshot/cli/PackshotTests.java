package io.packshot.cli;

import io.packshot.cli.shell.CapturedShell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class PackshotTests {

	@TempDir
	Path root;

	@ParameterizedTest
	@ValueSource(strings = { "up --port-base x", "up --port-base 99", "key create --role editor",
			"key create --brand b --role king", "photo import", "photo import . --product-from colour", "brand",
			"bogus", "demo --photos nowhere", "reset --perhaps" })
	void refusesWrongUseWithStatusTwo(String words) {
		CapturedShell shell = shell();
		assertThat(run(shell, words)).isEqualTo(2);
		assertThat(shell.err()).isNotBlank();
	}

	@Test
	void givesEveryCommandHelpWithAnExample() {
		commands("", Packshot.commandLine(shell().shell())).filter((name) -> !name.endsWith(" help"))
			.forEach((name) -> {
				CapturedShell shell = shell();
				assertThat(run(shell, name + " --help")).as(name).isZero();
				assertThat(shell.out()).as(name).contains("Example", "Shows this text.", "--stacktrace");
			});
	}

	@Test
	void saysInOneLineWhatToDoWithoutAPlatform() {
		CapturedShell shell = shell();
		assertThat(run(shell, "brand list")).isEqualTo(1);
		assertThat(shell.err().lines()).containsExactly(
				"packshot brand list: no platform is up in " + this.root.resolve(".packshot"), "next: ./packshot up");
	}

	@Test
	void showsTheStackTraceOnDemand() {
		CapturedShell shell = shell();
		assertThat(run(shell, "brand list --stacktrace")).isEqualTo(1);
		assertThat(shell.err()).contains("at io.packshot.cli.");
	}

	@Test
	void tellsItsVersion() {
		CapturedShell shell = shell();
		assertThat(run(shell, "version")).isZero();
		assertThat(shell.out()).matches("(?s)packshot \\d+\\.\\d+.*java \\d+.*");
	}

	private CapturedShell shell() {
		return new CapturedShell(this.root, Map.of());
	}

	private static int run(CapturedShell shell, String words) {
		return Packshot.commandLine(shell.shell()).execute(words.strip().split(" +"));
	}

	private static Stream<String> commands(String above, CommandLine line) {
		return line.getSubcommands()
			.entrySet()
			.stream()
			.flatMap((entry) -> Stream.concat(Stream.of(above + " " + entry.getKey()),
					commands(above + " " + entry.getKey(), entry.getValue())));
	}

	@Test
	void listsTheCommandsOfTheBrief() {
		assertThat(Packshot.commandLine(shell().shell()).getSubcommands().keySet()).containsAll(
				List.of("demo", "up", "down", "status", "doctor", "logs", "reset", "version", "brand", "key", "photo"));
	}

}
