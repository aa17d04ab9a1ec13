package io.packshot.gateway.page;

import io.packshot.gateway.token.KeyExchange;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts sessions beside keys at the door. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

	private static final int SESSION_FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 110;

	@Bean
	FilterRegistrationBean<SessionFilter> sessionFilter(Sessions sessions, KeyExchange exchange) {
		FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(
				new SessionFilter(sessions, exchange));
		registration.setOrder(SESSION_FILTER_ORDER);
		return registration;
	}

}
