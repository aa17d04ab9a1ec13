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

	/**
	 * How long a request whose process died keeps another one under its key waiting; less
	 * than clients repeat a call.
	 */
	private static final Duration LEASE = Duration.ofSeconds(12);

	private static final Duration RENEWAL = Duration.ofSeconds(3);

	@Bean
	IdempotencyKeys idempotencyKeys(JdbcClient jdbc) {
		return new IdempotencyKeys(jdbc, LEASE);
	}

	@Bean
	RunningClaims runningClaims(IdempotencyKeys keys) {
		return new RunningClaims(keys, RENEWAL);
	}

	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyKeys keys, RunningClaims running,
			ProblemWriter problems, @Value("${packshot.idempotency.prefixes:/v1/}") List<String> prefixes) {
		FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(
				new IdempotencyFilter(keys, running, problems, prefixes));
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		return registration;
	}

}
