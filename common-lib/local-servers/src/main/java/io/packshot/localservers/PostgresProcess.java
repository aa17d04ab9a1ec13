package io.packshot.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running {@code postgres}, which does not outlive this JVM by more than a moment: a
 * shell beside it waits for the end of a pipe that we hold open, and then interrupts it.
 */
final class PostgresProcess {

	private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);

	/**
	 * The watcher runs in the background, deaf to signals from the terminal; the shell
	 * itself becomes the server, so that our process handle is the server's. SIGINT is
	 * PostgreSQL's fast shutdown, SIGQUIT the one that recovers at the next start.
	 */
	private static final String SUPERVISED = """
			exec 3<&0
			( (
				trap '' INT TERM HUP
				read -r _ <&3
				kill -INT $$ 2>/dev/null || exit 0
				tries=0
				while kill -0 $$ 2>/dev/null; do
					tries=$((tries + 1))
					if [ $tries -eq 200 ]; then kill -QUIT $$; exit 0; fi
					sleep 0.1
				done
			) </dev/null & )
			exec 3<&-
			exec "$@" </dev/null
			""";

	private final Process process;

	private final Path output;

	private final CompletableFuture<Void> ending;

	private volatile boolean stopping;

	private PostgresProcess(Process process, Path output, Consumer<String> onFault) {
		this.process = process;
		this.output = output;
		this.ending = process.onExit().thenAccept((ended) -> reportUnlessStopping(ended, onFault));
	}

	static PostgresProcess start(PostgresBinaries binaries, Path cluster, int port, Consumer<String> onFault) {
		Path output = PrivateFiles.directory(cluster.resolveSibling("log")).resolve("postgres.log");
		List<String> line = new ArrayList<>(List.of("sh", "-c", SUPERVISED, "packshot-postgres"));
		line.addAll(binaries.command("postgres", arguments(cluster, port)));
		if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
			line.add(0, "/usr/bin/setsid"); // Ctrl-C is for the JVM, which stops in order
		}
		try {
			if (Files.exists(output)) {
				Files.move(output, output.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
			}
			ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
			PostgresBinaries.settle(builder.environment());
			return new PostgresProcess(builder.start(), output, onFault);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot run PostgreSQL", ex);
		}
	}

	private static List<String> arguments(Path cluster, int port) {
		List<String> settings = List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=",
				"fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=100",
				"shared_buffers=64MB", "max_wal_size=256MB", "io_method=sync", "jit=off", "timezone=UTC",
				"log_timezone=UTC", "password_encryption=scram-sha-256");
		List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString()));
		for (String setting : settings) {
			arguments.add("-c");
			arguments.add(setting);
		}
		return arguments;
	}

	/**
	 * Waits a moment, or less where the server ends.
	 * @return whether it still runs
	 */
	boolean runsAfter(long milliseconds) {
		try {
			return !this.process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailed("interrupted while waiting for PostgreSQL", ex);
		}
	}

	/** What the server wrote last, for an error message. */
	String lastWords() {
		try {
			List<String> lines = Files.readAllLines(this.output);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
		}
		catch (IOException ex) {
			return "(its log " + this.output + " cannot be read)";
		}
	}

	/** Stops the server in order: sessions are ended, everything is on disk. */
	void stop() {
		this.stopping = true;
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			log.atDebug().setCause(ex).log("The pipe to PostgreSQL was closed already");
		}
		if (runsAfter(40_000)) {
			log.atError().log("PostgreSQL does not stop and is killed; it recovers at the next start");
			this.process.destroyForcibly();
		}
		this.ending.join();
	}

	private void reportUnlessStopping(Process ended, Consumer<String> onFault) {
		if (!this.stopping) {
			onFault.accept("PostgreSQL ended with status " + ended.exitValue() + ": " + lastWords());
		}
	}

}
