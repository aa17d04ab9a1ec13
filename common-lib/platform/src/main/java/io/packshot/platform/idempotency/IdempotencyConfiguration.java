package io.packshot.platform.idempotency;

import java.time.Duration;
import java.util.List;

import io.packshot.platform.problem.ProblemWriter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the filter behind the one that verifies tokens: keys belong to their caller. */
@AutoConfiguration
class IdempotencyConfiguration {

	/** How long a request may run before another one under its key may start. */
	private static final Duration LEASE = Duration.ofMinutes(5);

	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(JdbcClient jdbc, ProblemWriter problems,
			@Value("${packshot.idempotency.prefixes:/v1/}") List<String> prefixes) {
		FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(
				new IdempotencyFilter(new IdempotencyKeys(jdbc, LEASE), problems, prefixes));
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		return registration;
	}

}
