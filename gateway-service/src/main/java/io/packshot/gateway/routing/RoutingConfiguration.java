package io.packshot.gateway.routing;

import java.net.URI;
import java.net.http.HttpClient;

import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes by path to the services that are installed. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

	@Bean
	RouterFunction<ServerResponse> routes(RoutingProperties properties) {
		RouterFunctions.Builder all = RouterFunctions.route();
		for (Owner owner : Owner.values()) {
			URI base = properties.routes().get(owner);
			all.add((base != null) ? forward(owner, base) : refuse(owner));
		}
		return all.build();
	}

	/**
	 * HTTP/1.1, since an upgrade to HTTP/2 costs a round trip on plain connections; no
	 * compression, since bodies pass as they are.
	 */
	@Bean
	ClientHttpRequestFactory serviceClient(RoutingProperties properties) {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(properties.connectTimeout())
			.build();
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
		factory.setReadTimeout(properties.responseTimeout());
		factory.enableCompression(false);
		return factory;
	}

	private static RouterFunction<ServerResponse> forward(Owner owner, URI base) {
		return GatewayRouterFunctions.route(owner.label())
			.route(ownedBy(owner), HandlerFunctions.http())
			.before(BeforeFilterFunctions.uri(base))
			.filter(new Forwarding(owner))
			.build();
	}

	private static RouterFunction<ServerResponse> refuse(Owner owner) {
		return RouterFunctions.route(ownedBy(owner), (request) -> Forwarding.notInstalled(owner, request));
	}

	private static RequestPredicate ownedBy(Owner owner) {
		return (request) -> Owner.find(request.path()).filter(owner::equals).isPresent();
	}

}
