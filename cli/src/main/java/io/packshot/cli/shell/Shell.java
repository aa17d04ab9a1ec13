package io.packshot.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command: environment, project folder, input and output.
 *
 * @param environment the environment variables
 * @param root the folder of the project, where the launcher lies
 * @param in what a person types
 * @param out results
 * @param err failures and warnings
 * @param interactive whether a person watches
 */
public record Shell(Map<String, String> environment, Path root, BufferedReader in, PrintWriter out, PrintWriter err,
		boolean interactive) {

	/**
	 * The real one; the launcher passes {@code packshot.root}, the project folder, and
	 * {@code packshot.terminal}, because {@code System.console()} means something else in
	 * each JDK.
	 */
	public static Shell system() {
		Path root = Path.of(System.getProperty("packshot.root", "")).toAbsolutePath().normalize();
		Charset charset = StandardCharsets.UTF_8;
		return new Shell(System.getenv(), root, new BufferedReader(new InputStreamReader(System.in, charset)),
				new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset),
				Boolean.getBoolean("packshot.terminal"));
	}

	/** The value of an environment variable; empty ones count as absent. */
	public Optional<String> variable(String name) {
		@Nullable String value = this.environment.get(name);
		return Optional.ofNullable(value).filter((text) -> !text.isBlank());
	}

	/** Whether the command runs in continuous integration. */
	public boolean unattended() {
		return variable("CI").filter((value) -> !"false".equalsIgnoreCase(value)).isPresent();
	}

	/** The command that a person types to call this program from where they are. */
	public String program() {
		return variable("PACKSHOT_PROGRAM").orElse("./packshot");
	}

	/** Asks for confirmation; anything but {@code y} or {@code yes} means no. */
	public boolean confirms(String question) {
		this.out.print(question + " [y/N] ");
		this.out.flush();
		try {
			String answer = this.in.readLine();
			return answer != null && ("y".equalsIgnoreCase(answer.strip()) || "yes".equalsIgnoreCase(answer.strip()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
