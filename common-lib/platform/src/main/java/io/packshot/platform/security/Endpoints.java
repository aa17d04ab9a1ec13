package io.packshot.platform.security;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service of which an endpoint does not say who may call it. */
final class Endpoints implements SmartInitializingSingleton {

	private static final String OURS = "io.packshot.";

	private final List<RequestMappingHandlerMapping> mappings;

	Endpoints(List<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (RequestMappingHandlerMapping mapping : this.mappings) {
			for (Map.Entry<RequestMappingInfo, HandlerMethod> endpoint : mapping.getHandlerMethods().entrySet()) {
				check(endpoint.getKey(), endpoint.getValue());
			}
		}
	}

	/** Endpoints of libraries (health, API description) hold nothing of a brand. */
	static boolean isForeign(HandlerMethod method) {
		return !method.getBeanType().getName().startsWith(OURS);
	}

	static Role role(HandlerMethod method) {
		RequiresRole annotation = method.getMethodAnnotation(RequiresRole.class);
		if (annotation == null) {
			throw new IllegalStateException(method + " does not say who may call it");
		}
		return annotation.value();
	}

	private static void check(RequestMappingInfo endpoint, HandlerMethod method) {
		if (isForeign(method) || method.hasMethodAnnotation(PublicEndpoint.class)
				|| method.hasMethodAnnotation(RequiresRole.class)) {
			return;
		}
		throw new IllegalStateException(
				endpoint + " in " + method + " carries neither @RequiresRole nor @PublicEndpoint");
	}

}
