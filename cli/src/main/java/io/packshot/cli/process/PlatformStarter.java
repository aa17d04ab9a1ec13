package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Interruption;
import io.packshot.cli.shell.Pause;
import io.packshot.cli.shell.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings the platform of a home up, or finds it up. Of several commands that try at once
 * one starts it and the others wait.
 */
public final class PlatformStarter {

	private static final Duration POLL = Duration.ofMillis(100);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final int SHOWN_LINES = 15;

	/** The words of the call are the script's arguments, from the third on. */
	private static final String DETACH = "trap '' HUP; set -m; log=$1; pid=$2; shift 2; \"$@\" </dev/null >>\"$log\" 2>&1 &"
			+ " echo $! >\"$pid\"";

	private final Shell shell;

	private final Home home;

	private final Consumer<String> progress;

	/** A starter that tells what it waits for, a line each. */
	public PlatformStarter(Shell shell, Home home, Consumer<String> progress) {
		this.shell = shell;
		this.home = home;
		this.progress = progress;
	}

	/**
	 * A platform that is up.
	 *
	 * @param platform what it says about itself
	 * @param started whether this call started it
	 */
	public record Outcome(RunningPlatform platform, boolean started) {
	}

	/**
	 * Returns when the platform is ready; fails with the end of its log where it is not.
	 */
	@SuppressWarnings("try")
	public Outcome start(int portBase) {
		try {
			Files.createDirectories(this.home.run());
			Files.createDirectories(this.home.logFile().getParent());
			try (FileChannel channel = FileChannel.open(this.home.startLock(), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock ignored = channel.lock()) {
				return startLocked(portBase);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare " + this.home.directory(), ex);
		}
	}

	@SuppressWarnings("try")
	private Outcome startLocked(int portBase) throws IOException {
		Optional<ProcessHandle> running = PlatformProcess.find(this.home);
		GrowingFile log = GrowingFile.fromEnd(this.home.logFile());
		if (running.isPresent()) {
			return new Outcome(await(running.get(), GrowingFile.fromEnd(this.home.progressFile())), false);
		}
		ProcessHandle process = spawn(portBase);
		try (Interruption interruption = Interruption.runs(() -> new PlatformStopper(this.home).stop())) {
			return new Outcome(await(process, GrowingFile.fromStart(this.home.progressFile())), true);
		}
		catch (CommandFailed ex) {
			throw process.isAlive() ? ex : died(log);
		}
	}

	private ProcessHandle spawn(int portBase) throws IOException {
		for (Path stale : List.of(this.home.platformFile(), this.home.progressFile(), this.home.pidFile())) {
			Files.deleteIfExists(stale);
		}
		// A process group of its own: the terminal's Ctrl-C and hang-up do not reach it.
		List<String> words = new ArrayList<>(List.of("bash", "-c", DETACH, "packshot", this.home.logFile().toString(),
				this.home.pidFile().toString()));
		words.addAll(PlatformProgram.of(this.shell).call(this.home, portBase));
		ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.logFile().toFile()));
		builder.environment().put("GOMP_SPINCOUNT", "1000");
		int status = wait(builder.start());
		return Optional.of(Files.readString(this.home.pidFile()).strip())
			.filter((pid) -> status == 0 && !pid.isEmpty())
			.flatMap((pid) -> ProcessHandle.of(Long.parseLong(pid)))
			.orElseThrow(
					() -> CommandFailed.because("the platform's process ended at once; see " + this.home.logFile()));
	}

	private static int wait(Process process) {
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw CommandFailed.because("interrupted", ex);
		}
	}

	private RunningPlatform await(ProcessHandle process, GrowingFile steps) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (process.isAlive()) {
			steps.newLines().forEach(this.progress);
			Optional<RunningPlatform> platform = RunningPlatform.find(this.home)
				.filter((found) -> found.pid() == process.pid());
			if (platform.isPresent() && ServiceHealth.isReady(platform.get().gateway())) {
				return platform.get();
			}
			if (System.nanoTime() > end) {
				throw CommandFailed
					.because("process " + process.pid() + " is alive but not ready after " + PATIENCE.toMinutes()
							+ " minutes; see " + this.home.logFile())
					.next(this.shell.program() + " down");
			}
			Pause.of(POLL);
		}
		throw CommandFailed.because("the platform ended before it was ready");
	}

	private CommandFailed died(GrowingFile log) {
		List<String> lines = log.newLines();
		List<String> shown = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
		return CommandFailed
			.because("the platform ended before it was ready; the end of " + this.home.logFile() + ":\n    "
					+ String.join("\n    ", shown))
			.next(this.shell.program() + " doctor");
	}

}
