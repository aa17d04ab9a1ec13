package io.packshot.cli.process;

import io.packshot.cli.home.Home;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Pause;
import io.packshot.cli.shell.Shell;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the log of the platform. */
@Command(name = "logs", description = "Shows the end of the platform's log.", footer = { "%nExamples:",
		"  packshot logs", "  packshot logs -f        goes on until Ctrl-C", "  packshot logs -n 1000" })
public final class LogsCommand implements Callable<Integer> {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Shell shell;

	@Option(names = { "-f", "--follow" }, description = "Shows new lines as they come.")
	private boolean follow;

	@Option(names = { "-n", "--lines" }, paramLabel = "N", defaultValue = "100",
			description = "How many lines. Default: ${DEFAULT-VALUE}.")
	private int lines;

	/** The command in the given surroundings. */
	public LogsCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Home home = Home.of(this.shell);
		if (!Files.isRegularFile(home.logFile())) {
			throw CommandFailed.because("there is no log yet: " + home.logFile()).next(this.shell.program() + " up");
		}
		GrowingFile rest = GrowingFile.fromEnd(home.logFile());
		GrowingFile.lastLines(home.logFile(), this.lines).forEach(this.shell.out()::println);
		while (this.follow) {
			rest.newLines().forEach(this.shell.out()::println);
			Pause.of(POLL);
		}
		return ExitCode.OK;
	}

}
