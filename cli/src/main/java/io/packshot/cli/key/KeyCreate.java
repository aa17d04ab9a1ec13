package io.packshot.cli.key;

import io.packshot.cli.client.ConnectionOptions;
import io.packshot.cli.client.Gateway;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Makes an API key. */
@Command(name = "create", description = "Makes a key for one brand and prints its secret, this once.",
		footer = { "%nExample:", "  packshot key create --brand acme --role editor --label shop" })
final class KeyCreate implements Callable<Integer> {

	/** The roles that a key can have, each with the rights of those before. */
	enum KeyRole {

		VIEWER, REVIEWER, EDITOR, OPERATOR, ADMIN

	}

	private final Shell shell;

	@Mixin
	private final ConnectionOptions connection = new ConnectionOptions();

	@Option(names = "--brand", required = true, paramLabel = "BRAND", description = "Its id or its short name.")
	private String brand = "";

	@Option(names = "--role", required = true, paramLabel = "ROLE",
			description = "One of ${COMPLETION-CANDIDATES}, in any case.")
	private KeyRole role = KeyRole.VIEWER;

	@Option(names = "--label", paramLabel = "TEXT", description = "What the key is for.")
	private String label = "";

	KeyCreate(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Gateway gateway = this.connection.connect(this.shell);
		String brandId = ConnectionOptions.brandId(gateway, this.brand);
		JsonNode key = gateway.actingFor(brandId)
			.post("/v1/keys",
					Map.of("brands", List.of(brandId), "role", this.role.name().toLowerCase(Locale.ROOT), "label",
							this.label),
					UUID.randomUUID().toString())
			.json();
		this.shell.err()
			.println("key " + key.path("id").asString() + ", role " + this.role + "; the secret is not shown again:");
		this.shell.out().println(key.path("secret").asString());
		return ExitCode.OK;
	}

}
