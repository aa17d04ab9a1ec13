package io.packshot.cli.key;

import io.packshot.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes and lists API keys. */
@Command(name = "key", synopsisSubcommandLabel = "COMMAND", description = "Makes and lists API keys.",
		footer = { "%nExamples:", "  packshot key create --brand acme --role editor --label shop",
				"  export PACKSHOT_KEY=$(packshot key create --brand acme --role editor)", "  packshot key list" })
public final class KeyCommand {

	private KeyCommand() {
	}

	/** The command with those below it. */
	public static CommandLine of(Shell shell) {
		return new CommandLine(new KeyCommand()).addSubcommand(new KeyCreate(shell)).addSubcommand(new KeyList(shell));
	}

}
