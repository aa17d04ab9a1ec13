package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the platform of this home. */
@Command(name = "down", description = "Stops the platform of this home; its data stay.",
		footer = { "%nExamples:", "  packshot down", "  PACKSHOT_HOME=/srv/packshot packshot down" })
public final class DownCommand implements Callable<Integer> {

	private final Shell shell;

	/** The command in the given surroundings. */
	public DownCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Home home = Home.of(this.shell);
		PlatformStopper stopper = new PlatformStopper(home);
		String process = stopper.pid().map((pid) -> "process " + pid).orElse("no process");
		switch (stopper.stop()) {
			case NOT_UP -> this.shell.out().println("Nothing to stop: no platform is up in " + home.directory() + ".");
			case STOPPED -> this.shell.out().println("The platform is down (" + process + " has ended).");
			case STILL_RUNNING -> throw CommandFailed
				.because(process + " was asked to end and still runs after 30 s; see " + home.logFile())
				.next(this.shell.program() + " down");
		}
		return ExitCode.OK;
	}

}
