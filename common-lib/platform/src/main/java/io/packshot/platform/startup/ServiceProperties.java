package io.packshot.platform.startup;

import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who this process is.
 *
 * @param name the service's word, for example {@code ingest}
 */
@Validated
@ConfigurationProperties("packshot.service")
public record ServiceProperties(@Pattern(regexp = "[a-z]+") String name) {

	/** CloudEvents {@code source} of the facts that this service tells. */
	public String eventSource() {
		return "urn:packshot:" + this.name;
	}

}
