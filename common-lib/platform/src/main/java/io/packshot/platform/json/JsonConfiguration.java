package io.packshot.platform.json;

import tools.jackson.databind.JacksonModule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Teaches every JSON mapper of a service the contract's ids. */
@AutoConfiguration
class JsonConfiguration {

	@Bean
	JacksonModule contractModule() {
		return new ContractModule();
	}

}
