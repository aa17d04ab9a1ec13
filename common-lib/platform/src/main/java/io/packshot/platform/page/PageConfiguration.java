package io.packshot.platform.page;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets controllers take a {@link PageRequest} as an argument. */
@AutoConfiguration
class PageConfiguration {

	@Bean
	PageArguments pageArguments() {
		return new PageArguments();
	}

}
