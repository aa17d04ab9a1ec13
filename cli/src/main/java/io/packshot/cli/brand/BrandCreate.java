package io.packshot.cli.brand;

import io.packshot.cli.client.ConnectionOptions;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a brand. */
@Command(name = "create", description = "Makes a brand; prints its id.",
		footer = { "%nExample:", "  packshot brand create acme --title \"Acme Ltd\"" })
final class BrandCreate implements Callable<Integer> {

	private final Shell shell;

	@Mixin
	private final ConnectionOptions connection = new ConnectionOptions();

	@Parameters(paramLabel = "NAME", description = "Short name: lower-case letters, digits and hyphens.")
	private String slug = "";

	@Option(names = "--title", paramLabel = "TEXT", description = "The name that people read. Default: NAME.")
	private @Nullable String title;

	BrandCreate(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Map<String, String> brand = Map.of("slug", this.slug, "name", (this.title != null) ? this.title : this.slug);
		this.shell.out()
			.println(this.connection.connect(this.shell)
				.post("/v1/brands", brand, UUID.randomUUID().toString())
				.json()
				.path("id")
				.asString());
		return ExitCode.OK;
	}

}
