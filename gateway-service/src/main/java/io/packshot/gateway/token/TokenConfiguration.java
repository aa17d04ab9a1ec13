package io.packshot.gateway.token;

import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.packshot.platform.problem.ProblemWriter;
import io.packshot.platform.security.SecurityProperties;
import io.packshot.platform.security.TokenClaims;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door: keys become tokens before anything else looks at a request. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	/** After the correlation id, before Spring Security. */
	private static final int KEY_FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	/**
	 * Verifies with the key at hand what other services verify with the published one.
	 */
	@Bean
	JwtDecoder jwtDecoder(SigningKey key, SecurityProperties security) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSKeySelector(
				new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(key.publicKeys())));
		// Time is checked by the validators below, with the clock skew of other services.
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
				JwtValidators.createDefaultWithIssuer(security.issuer().toString()),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(TokenClaims.AUDIENCE))));
		return decoder;
	}

	@Bean
	FilterRegistrationBean<KeyFilter> keyFilter(KeyExchange exchange, ProblemWriter problems) {
		FilterRegistrationBean<KeyFilter> registration = new FilterRegistrationBean<>(
				new KeyFilter(exchange, problems));
		registration.setOrder(KEY_FILTER_ORDER);
		return registration;
	}

	@Bean
	WebMvcConfigurer grantArguments(KeyExchange exchange) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new GrantResolver(exchange));
			}
		};
	}

}
