package io.packshot.platform.security;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the caller as an argument. */
final class CallerResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Jwt token = Tokens.current()
			.orElseThrow(() -> new ProblemException(CommonProblem.UNAUTHENTICATED, "Send an API key or a token."));
		return new Caller(brand(token, request.getHeader(TokenClaims.BRAND_HEADER)), Tokens.subject(token),
				Tokens.role(token));
	}

	private static BrandId brand(Jwt token, @Nullable String requested) {
		String own = token.getClaimAsString(TokenClaims.BRAND);
		if (own == null && requested == null) {
			throw new ProblemException(CommonProblem.BRAND_REQUIRED,
					"This key stands for several brands: name one in the header " + TokenClaims.BRAND_HEADER + ".")
				.with("field", TokenClaims.BRAND_HEADER);
		}
		if (own != null && requested != null && !own.equals(requested)) {
			throw ProblemException.notFound("brand", requested);
		}
		return parse((own != null) ? own : requested);
	}

	private static BrandId parse(@Nullable String text) {
		try {
			return new BrandId((text != null) ? text : "");
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST, String.valueOf(ex.getMessage())).with("field",
					TokenClaims.BRAND_HEADER);
		}
	}

}
