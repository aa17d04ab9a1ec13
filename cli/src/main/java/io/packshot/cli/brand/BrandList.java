package io.packshot.cli.brand;

import io.packshot.cli.client.ConnectionOptions;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists brands. */
@Command(name = "list", description = "Lists the brands that the key may see.",
		footer = { "%nExample:", "  packshot brand list" })
final class BrandList implements Callable<Integer> {

	private final Shell shell;

	@Mixin
	private final ConnectionOptions connection = new ConnectionOptions();

	BrandList(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		this.connection.connect(this.shell)
			.list("/v1/brands")
			.forEach((brand) -> this.shell.out()
				.printf("%s  %-24s %s%n", brand.path("id").asString(""), brand.path("slug").asString(""),
						brand.path("name").asString("")));
		return ExitCode.OK;
	}

}
