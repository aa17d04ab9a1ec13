package io.packshot.cli.home;

import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder with the data of a platform on this machine.
 *
 * @param directory {@code PACKSHOT_HOME}, or {@code .packshot} in the project
 */
public record Home(Path directory) {

	/** What the platform keeps there, and nothing else is ever deleted. */
	public static final List<String> CONTENTS = List.of("run", "postgres", "kafka", "s3", "cache", "logs", "secrets");

	private static final Pattern KEY = Pattern.compile("pk_[0-9a-z]{26}_[A-Za-z0-9_-]{43}");

	/** The home that the surroundings name. */
	public static Home of(Shell shell) {
		Path directory = shell.variable("PACKSHOT_HOME")
			.map((value) -> Path.of(value))
			.orElseGet(() -> shell.root().resolve(".packshot"));
		return new Home(directory.toAbsolutePath().normalize());
	}

	/** What the platform says about itself while it is ready. */
	public Path platformFile() {
		return run().resolve("platform.json");
	}

	/** The process id of the last start. */
	public Path pidFile() {
		return run().resolve("platform.pid");
	}

	/** What is starting, a line each. */
	public Path progressFile() {
		return run().resolve("progress.txt");
	}

	/** The arguments of the Java launcher for the platform. */
	public Path argumentsFile() {
		return run().resolve("platform.args");
	}

	/** Held by the command that starts the platform. */
	public Path startLock() {
		return run().resolve("start.lock");
	}

	/** Short-lived files about what runs. */
	public Path run() {
		return this.directory.resolve("run");
	}

	/** The log of the platform. */
	public Path logFile() {
		return this.directory.resolve("logs").resolve("platform.log");
	}

	/** Keys and passwords, readable by the owner only. */
	public Path secrets() {
		return this.directory.resolve("secrets");
	}

	/** The first admin key, made by the gateway at its first start. */
	public Path adminKeyFile() {
		return secrets().resolve("admin.key");
	}

	/** The first admin key, if the platform has started once. */
	public Optional<String> findAdminKey() {
		try {
			if (!Files.isRegularFile(adminKeyFile())) {
				return Optional.empty();
			}
			Matcher matcher = KEY.matcher(Files.readString(adminKeyFile()));
			return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + adminKeyFile(), ex);
		}
	}

	/** The first admin key. */
	public String adminKey() {
		return findAdminKey().orElseThrow(() -> CommandFailed.because("there is no admin key in " + adminKeyFile()
				+ ": name a key with --key or PACKSHOT_KEY, or start a platform in this home"));
	}

}
