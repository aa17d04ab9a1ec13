package io.packshot.cli.process;

import io.packshot.cli.home.AtomicFile;
import io.packshot.cli.home.Home;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Shell;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the platform is called: the class path that the build wrote, and the flags of its
 * virtual machine.
 *
 * @param java the launcher of the JDK that runs this command
 * @param classPath entries joined as the system does
 * @param flags for the virtual machine
 */
record PlatformProgram(Path java, String classPath, List<String> flags) {

	/** One compiler tier and the plain collector: the services start in half the time. */
	private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
			"-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true");

	static PlatformProgram of(Shell shell) {
		Path target = shell.root().resolve("standalone").resolve("target");
		Path file = target.resolve("classpath.txt");
		if (!Files.isRegularFile(file)) {
			throw CommandFailed.because("the platform is not built: " + file + " is missing")
				.next(shell.program() + " up, which builds it, or mvn -DskipTests package");
		}
		List<String> flags = new ArrayList<>(FLAGS);
		shell.variable("PACKSHOT_JVM_OPTS").ifPresent((extra) -> flags.addAll(List.of(extra.strip().split("\\s+"))));
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new PlatformProgram(java, target.resolve("classes") + File.pathSeparator + read(file), flags);
	}

	/** The words of the call; the long ones go into an argument file in the home. */
	List<String> call(Home home, int portBase) {
		List<String> lines = new ArrayList<>(this.flags);
		lines.add("-cp");
		lines.add(this.classPath);
		String arguments = String.join("\n", lines.stream().map(PlatformProgram::quoted).toList()) + "\n";
		AtomicFile.write(home.argumentsFile(), arguments.getBytes(StandardCharsets.UTF_8));
		return List.of(this.java.toString(), "@" + home.argumentsFile(), PlatformProcess.MAIN_CLASS, "--home",
				home.directory().toString(), "--port-base", Integer.toString(portBase));
	}

	private static String quoted(String word) {
		return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

}
