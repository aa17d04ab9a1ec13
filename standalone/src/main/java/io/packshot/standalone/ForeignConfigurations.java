package io.packshot.standalone;

import java.util.List;

/**
 * Auto-configurations that are on the common class path because of one service and have
 * no place in the others. Alone, from its own jar, a service does not see them.
 */
final class ForeignConfigurations {

	private static final List<String> ROUTING = List.of(
			"org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration",
			"org.springframework.cloud.gateway.server.mvc.GatewayMvcClassPathWarningAutoConfiguration",
			"org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration",
			"org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionAutoConfiguration",
			"org.springframework.cloud.gateway.server.mvc.handler.GatewayMultipartAutoConfiguration",
			"org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration",
			"org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
			"org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration");

	// With functions on the class path the router would offer each of them as a route.
	private static final List<String> EVENTS = List.of(
			"org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
			"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
			"org.springframework.boot.kafka.autoconfigure.metrics.KafkaMetricsAutoConfiguration",
			"org.springframework.boot.integration.autoconfigure.IntegrationAutoConfiguration",
			"org.springframework.boot.integration.autoconfigure.IntegrationGraphEndpointAutoConfiguration",
			"org.springframework.boot.integration.autoconfigure.metrics.IntegrationMetricsAutoConfiguration",
			"org.springframework.cloud.stream.config.BindersHealthIndicatorAutoConfiguration",
			"org.springframework.cloud.stream.config.ChannelsEndpointAutoConfiguration",
			"org.springframework.cloud.stream.config.BindingsEndpointAutoConfiguration",
			"org.springframework.cloud.stream.config.BindingServiceConfiguration",
			"org.springframework.cloud.stream.function.FunctionConfiguration",
			"org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration",
			"org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration",
			"org.springframework.cloud.function.context.config.FunctionsEndpointAutoConfiguration",
			"org.springframework.cloud.function.observability.ObservationAutoConfiguration");

	private ForeignConfigurations() {
	}

	static String to(Service service) {
		return String.join(",", (service == Service.GATEWAY) ? EVENTS : ROUTING);
	}

}
