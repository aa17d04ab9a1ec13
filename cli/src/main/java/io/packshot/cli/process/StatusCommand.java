package io.packshot.cli.process;

import io.packshot.cli.client.ApiProblem;
import io.packshot.cli.client.Gateway;
import io.packshot.cli.client.GatewayUnreachable;
import io.packshot.cli.client.RetryPolicy;
import io.packshot.cli.home.Home;
import io.packshot.cli.home.Json;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.shell.ExitCode;
import io.packshot.cli.shell.Shell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what is up. */
@Command(name = "status",
		description = "Says what is up: addresses, health, ids of the keys. Exit status 1 if nothing is.",
		footer = { "%nExamples:", "  packshot status", "  packshot status --json | jq -r .gateway" })
public final class StatusCommand implements Callable<Integer> {

	private final Shell shell;

	@Option(names = "--json", description = "Prints one JSON object.")
	private boolean json;

	/** The command in the given surroundings. */
	public StatusCommand(Shell shell) {
		this.shell = shell;
	}

	@Override
	public Integer call() {
		Home home = Home.of(this.shell);
		ObjectNode status = Json.MAPPER.createObjectNode()
			.put("state", "down")
			.put("home", home.directory().toString());
		Optional<ProcessHandle> process = PlatformProcess.find(home);
		Optional<RunningPlatform> platform = process.flatMap((found) -> RunningPlatform.find(home));
		process.ifPresent((found) -> status.put("state", "starting").put("pid", found.pid()));
		platform.ifPresent((found) -> describe(home, found, status));
		if (this.json) {
			this.shell.out().println(status.toPrettyString());
		}
		else {
			print(status);
		}
		return "up".equals(status.path("state").asString()) ? ExitCode.OK : ExitCode.FAILED;
	}

	private static void describe(Home home, RunningPlatform platform, ObjectNode status) {
		String gatewayHealth = ServiceHealth.of(platform.gateway());
		status.put("state", "UP".equals(gatewayHealth) ? "up" : "not ready");
		status.put("version", platform.version()).put("startedAt", platform.startedAt());
		status.put("gateway", platform.gateway().toString()).put("kafka", platform.kafka());
		status.put("s3", String.valueOf(platform.s3())).put("log", home.logFile().toString());
		ObjectNode services = status.putObject("services");
		Map<String, RunningPlatform.Service> known = (platform.services() != null) ? platform.services() : Map.of();
		new TreeMap<>(known).forEach((name, service) -> services.putObject(name)
			.put("url", service.url().toString())
			.put("health", ServiceHealth.of(service.url())));
		if (services.has("registry")) {
			// The token that MLflow clients need beside it is an API key.
			status.put("mlflowTrackingUri", platform.gateway().toString());
		}
		keys(home, platform, status);
	}

	private static void keys(Home home, RunningPlatform platform, ObjectNode status) {
		Optional<String> admin = home.findAdminKey();
		if (admin.isEmpty()) {
			return;
		}
		try {
			List<JsonNode> keys = Gateway.at(platform.gateway(), admin.get(), RetryPolicy.NONE).list("/v1/keys");
			keys.forEach(status.putArray("keys")::add);
		}
		catch (ApiProblem | GatewayUnreachable ex) {
			status.put("keysUnknown", String.valueOf(ex.getMessage()));
		}
	}

	private void print(ObjectNode status) {
		if ("down".equals(status.path("state").asString())) {
			this.shell.out().println("No platform is up in " + status.path("home").asString() + ".");
			this.shell.out().println("Start it with: " + this.shell.program() + " up");
			return;
		}
		status.properties().forEach((field) -> {
			if (field.getValue().isValueNode() && !field.getValue().isNull()) {
				this.shell.out().printf("%-17s %s%n", field.getKey(), field.getValue().asString(""));
			}
		});
		status.path("services")
			.properties()
			.forEach((service) -> this.shell.out()
				.printf("%-17s %s  %s%n", service.getKey(), service.getValue().path("url").asString(""),
						service.getValue().path("health").asString("")));
		status.path("keys")
			.forEach((key) -> this.shell.out()
				.printf("key               %s  %s  %s%n", key.path("id").asString(""), key.path("role").asString(""),
						key.path("label").asString("")));
	}

}
