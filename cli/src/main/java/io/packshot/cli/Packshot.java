package io.packshot.cli;

import io.packshot.cli.brand.BrandCommand;
import io.packshot.cli.demo.DemoCommand;
import io.packshot.cli.doctor.DoctorCommand;
import io.packshot.cli.key.KeyCommand;
import io.packshot.cli.photo.PhotoCommand;
import io.packshot.cli.process.DownCommand;
import io.packshot.cli.process.LogsCommand;
import io.packshot.cli.process.ResetCommand;
import io.packshot.cli.process.StatusCommand;
import io.packshot.cli.process.UpCommand;
import io.packshot.cli.shell.Shell;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The entry point: {@code packshot COMMAND}. */
@Command(name = "packshot", synopsisSubcommandLabel = "COMMAND",
		description = "Product images for ecommerce brands, and the machine-learning loop behind them.",
		footer = { "%nExamples:", "  packshot demo --quick          the whole loop on sample products",
				"  packshot up                    starts the platform on this machine",
				"  packshot brand create acme     makes a brand",
				"  packshot photo import photos/ --brand acme --product-from name",
				"%nThe data lie in PACKSHOT_HOME, by default .packshot in the project." })
public final class Packshot implements Runnable {

	@Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Shows where an error comes from.")
	boolean stacktrace;

	private final Shell shell;

	private Packshot(Shell shell) {
		this.shell = shell;
	}

	/** Runs one command and ends the process with its status. */
	public static void main(String[] args) {
		Shell shell = Shell.system();
		int status = commandLine(shell).execute(args);
		shell.out().flush();
		shell.err().flush();
		System.exit(status);
	}

	/** All commands in the given surroundings. */
	public static CommandLine commandLine(Shell shell) {
		Packshot root = new Packshot(shell);
		CommandLine line = new CommandLine(root);
		for (Object command : List.of(new DemoCommand(shell), new UpCommand(shell), new DownCommand(shell),
				new StatusCommand(shell), new DoctorCommand(shell), new LogsCommand(shell), new ResetCommand(shell),
				BrandCommand.of(shell), KeyCommand.of(shell), PhotoCommand.of(shell), new VersionCommand(shell),
				new HelpCommand())) {
			line.addSubcommand(command);
		}
		help(line);
		return line.setOut(shell.out())
			.setErr(shell.err())
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpAutoWidth(true)
			.setExecutionExceptionHandler(new Failures(shell, () -> root.stacktrace));
	}

	private static void help(CommandLine line) {
		if (!(line.getCommand() instanceof HelpCommand)) {
			line.getCommandSpec()
				.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this text.").build());
		}
		line.getSubcommands().values().forEach(Packshot::help);
	}

	@Override
	public void run() {
		commandLine(this.shell).usage(this.shell.out());
		this.shell.out().flush();
	}

}
