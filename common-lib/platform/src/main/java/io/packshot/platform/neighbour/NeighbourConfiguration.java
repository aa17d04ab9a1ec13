package io.packshot.platform.neighbour;

import java.time.Clock;

import io.packshot.platform.security.SecurityProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The neighbours of a service that asks for them; others pay nothing. */
@AutoConfiguration
@EnableConfigurationProperties(NeighbourProperties.class)
class NeighbourConfiguration {

	@Bean
	@Lazy
	Neighbours neighbours(SecurityProperties security, NeighbourProperties properties, JsonMapper json) {
		NeighbourWire wire = new NeighbourWire(properties.timeout(), json);
		return new Neighbours(security.issuer(), wire, new AccountToken(security, wire, Clock.systemUTC()), json);
	}

}
