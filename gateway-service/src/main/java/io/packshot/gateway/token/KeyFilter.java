package io.packshot.gateway.token;

import java.io.IOException;
import java.util.Locale;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.problem.ProblemWriter;
import io.packshot.platform.security.TokenClaims;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts a token in the place of an API key, before anything else looks at the request.
 */
final class KeyFilter extends OncePerRequestFilter {

	/**
	 * Request attribute with the {@link RecentCredentials.Entry} of the key that was
	 * sent.
	 */
	static final String PRESENTED = "packshot.presented-key";

	private static final Logger log = LoggerFactory.getLogger(KeyFilter.class);

	private static final String SCHEME = "bearer ";

	private final KeyExchange exchange;

	private final ProblemWriter problems;

	KeyFilter(KeyExchange exchange, ProblemWriter problems) {
		this.exchange = exchange;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String secret = bearer(request);
		if (secret == null || !this.exchange.recognises(secret)) {
			chain.doFilter(request, response);
			return;
		}
		HttpServletRequest authenticated;
		try {
			authenticated = authenticate(request, secret);
		}
		catch (ProblemException ex) {
			this.problems.write(ex, request, response);
			return;
		}
		catch (DataAccessException ex) {
			log.warn("cannot verify keys", ex);
			this.problems.write(new ProblemException(CommonProblem.STORAGE_UNAVAILABLE,
					"Keys cannot be verified at the moment. Try again soon.")
				.retryAfter(2), request, response);
			return;
		}
		chain.doFilter(authenticated, response);
	}

	private HttpServletRequest authenticate(HttpServletRequest request, String secret) {
		RecentCredentials.Entry entry = this.exchange.verify(secret, request.getRemoteAddr());
		request.setAttribute(PRESENTED, entry);
		return new TokenRequest(request, token(entry, request));
	}

	private AccessToken token(RecentCredentials.Entry entry, HttpServletRequest request) {
		BrandId named = named(request);
		Scope scope = entry.credential().grant().scope();
		if (BrandChoice.of(scope, named) instanceof BrandChoice.Ambiguous) {
			UndecidedBrand.mark(request);
			return this.exchange.token(entry, null);
		}
		return this.exchange.token(entry, KeyExchange.brand(scope, named));
	}

	private static @Nullable BrandId named(HttpServletRequest request) {
		String header = request.getHeader(TokenClaims.BRAND_HEADER);
		try {
			return (header != null) ? new BrandId(header) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST, String.valueOf(ex.getMessage())).with("field",
					TokenClaims.BRAND_HEADER);
		}
	}

	private static @Nullable String bearer(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			return null;
		}
		return header.substring(SCHEME.length()).strip();
	}

}
