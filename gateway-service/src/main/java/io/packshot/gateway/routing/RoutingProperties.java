package io.packshot.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param routes base URL (scheme, host and port) of each installed service, by its word
 * @param connectTimeout how long a connection to a service may take
 * @param responseTimeout how long a service may take until its answer is complete
 */
@Validated
@ConfigurationProperties("packshot.gateway")
record RoutingProperties(@DefaultValue Map<Owner, URI> routes, @NotNull Duration connectTimeout,
		@NotNull Duration responseTimeout) {

	RoutingProperties {
		routes = Map.copyOf(routes);
		for (Map.Entry<Owner, URI> route : routes.entrySet()) {
			String path = route.getValue().getPath();
			if (route.getValue().getHost() == null || (path != null && !path.isEmpty() && !"/".equals(path))) {
				throw new IllegalArgumentException("packshot.gateway.routes." + route.getKey().label()
						+ " is a URL of scheme, host and port, not " + route.getValue());
			}
		}
	}

}
