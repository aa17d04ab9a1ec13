package io.packshot.localservers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one PostgreSQL cluster: made once, and freed of a server that outlived the
 * process which had started it.
 */
final class PostgresCluster {

	private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);

	private final PostgresBinaries binaries;

	private final Path files;

	PostgresCluster(PostgresBinaries binaries, Path files) {
		this.binaries = binaries;
		this.files = files;
	}

	Path files() {
		return this.files;
	}

	/**
	 * Makes the cluster where there is none. It is built beside its place and moved
	 * there, so that an interrupted start leaves nothing half made.
	 */
	void prepare(String user, Secrets secrets) {
		if (Files.exists(this.files)) {
			return;
		}
		Path unfinished = this.files.resolveSibling(this.files.getFileName() + ".new");
		PrivateFiles.deleteTree(unfinished);
		Path password = this.files.resolveSibling("secrets").resolve("initdb-password");
		PrivateFiles.write(password, secrets.postgresPassword() + "\n");
		try {
			run("initdb",
					List.of("-D", unfinished.toString(), "-U", user, "--pwfile=" + password, "--auth=scram-sha-256",
							"--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
							"--no-instructions"));
			Files.move(unfinished, this.files, StandardCopyOption.ATOMIC_MOVE);
			Files.delete(password);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot make the database cluster " + this.files, ex);
		}
	}

	/**
	 * Stops a server that still runs on these files, as after {@code kill -9} of its JVM.
	 * The caller holds the directory's lock, so nobody is using that server rightfully.
	 */
	void stopOrphan() {
		Optional<ProcessHandle> recorded = recordedServer();
		if (recorded.isEmpty()) {
			return; // a stale file without a process is PostgreSQL's own to clear
		}
		ProcessHandle process = recorded.get();
		if (!servesTheseFiles(process)) {
			// PostgreSQL would take the stranger with the recycled number for a server
			deletePidFile();
			return;
		}
		log.atInfo().addKeyValue("pid", process.pid()).log("Stopping a PostgreSQL that outlived its JVM");
		try {
			run("pg_ctl", List.of("stop", "-D", this.files.toString(), "-m", "fast", "-t", "20", "-w"));
		}
		catch (ServerFailed ex) {
			log.atWarn().setCause(ex).log("The orphaned PostgreSQL does not stop; it will recover from its log");
			run("pg_ctl", List.of("stop", "-D", this.files.toString(), "-m", "immediate", "-t", "20", "-w"));
		}
	}

	/** The live process that {@code postmaster.pid} names, whatever it is. */
	Optional<ProcessHandle> recordedServer() {
		try {
			String pid = Files.readAllLines(pidFile()).stream().findFirst().orElse("").strip();
			return pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
					: Optional.empty();
		}
		catch (java.nio.file.NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean servesTheseFiles(ProcessHandle process) {
		return process.info()
			.arguments()
			.filter((arguments) -> List.of(arguments).contains(this.files.toString()))
			.isPresent();
	}

	private Path pidFile() {
		return this.files.resolve("postmaster.pid");
	}

	private void deletePidFile() {
		try {
			Files.deleteIfExists(pidFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run(String program, List<String> arguments) {
		ProcessBuilder builder = new ProcessBuilder(this.binaries.command(program, arguments)).redirectErrorStream(true)
			.redirectInput(new File("/dev/null"));
		PostgresBinaries.settle(builder.environment());
		try {
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new ServerFailed(program + " did not end within a minute: " + output);
			}
			if (process.exitValue() != 0) {
				throw new ServerFailed(program + " failed with status " + process.exitValue() + ": " + output);
			}
		}
		catch (IOException ex) {
			throw new ServerFailed("cannot run " + program, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerFailed("interrupted while " + program + " ran", ex);
		}
	}

}
