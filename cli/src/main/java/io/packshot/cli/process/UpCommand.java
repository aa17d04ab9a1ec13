package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Interruption;
import io.packshot.cli.shell.Pause;
import io.packshot.cli.shell.Shell;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform on this machine. */
@Command(name = "up", description = "Starts the platform on this machine, or finds it up.",
		footer = { "%nExamples:", "  packshot up", "  packshot up --port-base 9400   other ports than 8400-8415",
				"  packshot up --port-base 0      free ports, shown when it is ready",
				"  packshot up --foreground       shows the log; Ctrl-C stops the platform" })
public final class UpCommand implements Callable<Integer> {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Shell shell;

	@Option(names = "--port-base", paramLabel = "N",
			description = "The first of the ports; 0: free ones. Default: PACKSHOT_PORT_BASE, else 8400.")
	private @Nullable Integer portBase;

	@Option(names = "--foreground", description = "Stays, shows the log, and stops the platform when it is ended.")
	private boolean foreground;

	/** The command in the given surroundings. */
	public UpCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Home home = Home.of(this.shell);
		int ports = PortRange.base(this.shell, this.portBase);
		boolean firstStart = home.findAdminKey().isEmpty();
		GrowingFile log = GrowingFile.fromEnd(home.logFile());
		long start = System.nanoTime();
		PlatformStarter starter = new PlatformStarter(this.shell, home,
				(line) -> this.shell.out().println("  " + line));
		PlatformStarter.Outcome outcome = starter.start(ports);
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		print(home, outcome, took);
		if (firstStart) {
			home.findAdminKey().ifPresent((key) -> printKey(home, key));
		}
		return this.foreground ? follow(home, log) : ExitCode.OK;
	}

	private void print(Home home, PlatformStarter.Outcome outcome, Duration took) {
		RunningPlatform platform = outcome.platform();
		this.shell.out()
			.println(outcome.started()
					? String.format(Locale.ROOT, "The platform is up after %.1f s (process %d).",
							took.toMillis() / 1000.0, platform.pid())
					: "The platform was up already (process " + platform.pid() + ").");
		this.shell.out().println("  gateway  " + platform.gateway());
		this.shell.out().println("  home     " + home.directory());
		this.shell.out().println("  log      " + home.logFile());
		this.shell.out().println("Stop it with: " + this.shell.program() + " down");
	}

	private void printKey(Home home, String key) {
		this.shell.out().println();
		this.shell.out().println("The first admin key, shown this once; it is kept in " + home.adminKeyFile() + ":");
		this.shell.out().println("  " + key);
	}

	@SuppressWarnings("try")
	private int follow(Home home, GrowingFile log) {
		Optional<ProcessHandle> process = PlatformProcess.find(home);
		try (Interruption interruption = Interruption.runs(() -> new PlatformStopper(home).stop())) {
			while (process.isPresent() && process.get().isAlive()) {
				log.newLines().forEach(this.shell.out()::println);
				Pause.of(POLL);
			}
		}
		log.newLines().forEach(this.shell.out()::println);
		throw CommandFailed.because("the platform has ended");
	}

}
