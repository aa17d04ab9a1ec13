package io.packshot.cli.brand;

import io.packshot.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes and lists brands. */
@Command(name = "brand", synopsisSubcommandLabel = "COMMAND", description = "Makes and lists brands.",
		footer = { "%nExamples:", "  packshot brand create acme", "  packshot brand create acme --title \"Acme Ltd\"",
				"  packshot brand list" })
public final class BrandCommand {

	private BrandCommand() {
	}

	/** The command with those below it. */
	public static CommandLine of(Shell shell) {
		return new CommandLine(new BrandCommand()).addSubcommand(new BrandCreate(shell))
			.addSubcommand(new BrandList(shell));
	}

}
