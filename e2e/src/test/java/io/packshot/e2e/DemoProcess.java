package io.packshot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command line's demo, as a person starts it, on free ports. */
final class DemoProcess {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private final Process process;

	private final Path output;

	private DemoProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/**
	 * Starts a command.
	 * @param home where the platform lies
	 * @param output where the command's words go, in place of those of an earlier one
	 * @param words of the command
	 */
	static DemoProcess start(Path home, Path output, String... words) {
		try {
			Path target = ROOT.resolve("cli/target");
			String libraries = Files.readString(target.resolve("classpath.txt")).strip();
			ProcessBuilder builder = new ProcessBuilder(
					Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
					"-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m", "-Dpackshot.root=" + ROOT,
					"-Dpackshot.terminal=false", "-cp",
					target.resolve("classes") + System.getProperty("path.separator") + libraries,
					"io.packshot.cli.Packshot");
			builder.command().addAll(List.of(words));
			builder.environment().putAll(Map.of("PACKSHOT_HOME", home.toString(), "PACKSHOT_PORT_BASE", "0"));
			return new DemoProcess(builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	int exitCode() {
		return this.process.exitValue();
	}

	/** Whether the step before the given one has been done by this process. */
	boolean isAt(int step) {
		return step == 1 || output().lines().anyMatch((line) -> line.startsWith("[%2d/".formatted(step - 1)));
	}

	String output() {
		try {
			return Files.readString(this.output, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
