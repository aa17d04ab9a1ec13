package io.packshot.gateway.token;

import java.util.Set;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.security.TokenClaims;
import io.packshot.platform.security.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the grant as the database has it now: the whole of it where the key
 * itself was sent, and where a token was, no more than the token's brand.
 */
final class GrantResolver implements HandlerMethodArgumentResolver {

	private final KeyExchange exchange;

	GrantResolver(KeyExchange exchange) {
		this.exchange = exchange;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Grant.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Jwt token = Tokens.current().orElseThrow(() -> KeyExchange.unauthenticated("Send an API key or a token."));
		Grant grant = this.exchange.current(Tokens.subject(token)).grant();
		String brand = token.getClaimAsString(TokenClaims.BRAND);
		HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
		if (brand == null || http == null || http.getAttribute(KeyFilter.PRESENTED) != null) {
			return grant;
		}
		return grant.within(new Scope.Brands(Set.of(new BrandId(brand))));
	}

}
