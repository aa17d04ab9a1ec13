package io.packshot.gateway.identity;

import java.nio.file.Path;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the gateway keeps its secrets, all of them in files that only their owner reads.
 *
 * @param adminKeyFile where the first key goes that administers the platform
 * @param signingKeyFile the private key that signs tokens, as a JSON Web Key; made where
 * it is missing
 * @param pepperFile the key of the hashes of secrets; made where it is missing
 * @param serviceAccounts the secret of each service that speaks in its own name, by the
 * service's word; accounts that are not named here end
 */
@Validated
@ConfigurationProperties("packshot.identity")
public record IdentityProperties(@NotNull Path adminKeyFile, @NotNull Path signingKeyFile, @NotNull Path pepperFile,
		@DefaultValue Map<String, String> serviceAccounts) {

	public IdentityProperties {
		serviceAccounts = Map.copyOf(serviceAccounts);
	}

}
