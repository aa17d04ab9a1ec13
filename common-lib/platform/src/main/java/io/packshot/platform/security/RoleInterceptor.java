package io.packshot.platform.security;

import java.util.Optional;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through only where its token's role includes what the endpoint demands.
 */
final class RoleInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method) || Endpoints.isForeign(method)
				|| method.hasMethodAnnotation(PublicEndpoint.class)) {
			return true;
		}
		Optional<Jwt> token = Tokens.current();
		if (token.isEmpty()) {
			throw new ProblemException(CommonProblem.UNAUTHENTICATED,
					"Send an API key or a token in the Authorization header: Bearer <key>.");
		}
		Role required = Endpoints.role(method);
		Role actual = Tokens.role(token.get());
		if (!actual.includes(required)) {
			throw new ProblemException(CommonProblem.FORBIDDEN,
					"This needs the role " + required.label() + "; the key has " + actual.label() + ".")
				.with("required", required.label());
		}
		return true;
	}

}
