package io.packshot.cli.photo;

import io.packshot.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Sends photos. */
@Command(name = "photo", synopsisSubcommandLabel = "COMMAND", description = "Sends photos.",
		footer = { "%nExample:", "  packshot photo import photos/ --product-from name --brand acme" })
public final class PhotoCommand {

	private PhotoCommand() {
	}

	/** The command with those below it. */
	public static CommandLine of(Shell shell) {
		return new CommandLine(new PhotoCommand()).addSubcommand(new PhotoImport(shell));
	}

}
