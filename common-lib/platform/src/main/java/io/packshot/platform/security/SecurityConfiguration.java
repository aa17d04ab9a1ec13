package io.packshot.platform.security;

import java.util.List;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.problem.ProblemWriter;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Verifies tokens in a filter and demands roles in an interceptor, which knows the
 * endpoint.
 */
@AutoConfiguration
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain packshotSecurity(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems) {
		AuthenticationEntryPoint refusal = (request, response, ex) -> problems.write(
				new ProblemException(CommonProblem.UNAUTHENTICATED,
						"The token is not valid or has expired: fetch a new one, or send the API key."),
				request, response);
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.oauth2ResourceServer(
					(server) -> server.jwt((jwt) -> jwt.decoder(decoder)).authenticationEntryPoint(refusal))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(SecurityProperties properties) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwksUri().toString())
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.build();
		decoder.setJwtValidator(validator(properties));
		return decoder;
	}

	@Bean
	Endpoints endpoints(List<RequestMappingHandlerMapping> mappings) {
		return new Endpoints(mappings);
	}

	@Bean
	Authorities authorities() {
		return new Authorities();
	}

	static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties) {
		return new DelegatingOAuth2TokenValidator<>(
				JwtValidators.createDefaultWithIssuer(properties.issuer().toString()),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(TokenClaims.AUDIENCE)));
	}

}
