package io.packshot.cli.client;

import io.packshot.cli.home.Home;
import io.packshot.cli.home.RunningPlatform;
import io.packshot.cli.shell.CommandFailed;
import io.packshot.cli.shell.Shell;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Options of every command that talks to a platform. */
public final class ConnectionOptions {

	@Option(names = "--url", paramLabel = "URL",
			description = "The gateway. Default: PACKSHOT_URL, else the platform of this home.")
	private @Nullable URI url;

	@Option(names = "--key", paramLabel = "KEY",
			description = "An API key. Default: PACKSHOT_KEY, else the admin key of this home.")
	private @Nullable String key;

	/** The platform that the options and the surroundings name. */
	public Gateway connect(Shell shell) {
		Home home = Home.of(shell);
		URI address = (this.url != null) ? this.url
				: shell.variable("PACKSHOT_URL").map(URI::create).orElseGet(() -> localGateway(shell, home));
		String secret = (this.key != null) ? this.key : shell.variable("PACKSHOT_KEY").orElseGet(home::adminKey);
		return Gateway.at(address, secret, RetryPolicy.STANDARD);
	}

	private static URI localGateway(Shell shell, Home home) {
		return RunningPlatform.find(home)
			.orElseThrow(() -> CommandFailed.because("no platform is up in " + home.directory())
				.next(shell.program() + " up"))
			.gateway();
	}

	/** The id of a brand that a person named by id or slug. */
	public static String brandId(Gateway gateway, String idOrSlug) {
		if (idOrSlug.startsWith("bra_")) {
			return idOrSlug;
		}
		return gateway.list("/v1/brands")
			.stream()
			.filter((brand) -> idOrSlug.equals(brand.path("slug").asString("")))
			.map((brand) -> brand.path("id"))
			.filter(JsonNode::isString)
			.map(JsonNode::stringValue)
			.findFirst()
			.orElseThrow(() -> CommandFailed.because("there is no brand '" + idOrSlug + "' that this key may see"));
	}

}
