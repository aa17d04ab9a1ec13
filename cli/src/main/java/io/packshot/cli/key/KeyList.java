package io.packshot.cli.key;

import io.packshot.cli.client.ConnectionOptions;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists API keys. */
@Command(name = "list", description = "Lists the keys that the key may see; never their secrets.",
		footer = { "%nExample:", "  packshot key list" })
final class KeyList implements Callable<Integer> {

	private final Shell shell;

	@Mixin
	private final ConnectionOptions connection = new ConnectionOptions();

	KeyList(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		this.connection.connect(this.shell)
			.list("/v1/keys")
			.forEach((key) -> this.shell.out()
				.printf("%s  %-9s %s%n", key.path("id").asString(""), key.path("role").asString(""),
						key.path("label").asString("")));
		return ExitCode.OK;
	}

}
