package io.packshot.gateway.page;

import java.io.IOException;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.token.KeyExchange;
import io.packshot.platform.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the pictures of the page be fetched in the name of who signed in. Only reading:
 * whatever changes something asks for the key itself.
 */
final class SessionFilter extends OncePerRequestFilter {

	private final Sessions sessions;

	private final KeyExchange exchange;

	SessionFilter(Sessions sessions, KeyExchange exchange) {
		this.sessions = sessions;
		this.exchange = exchange;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.GET.matches(request.getMethod()) || !request.getRequestURI().startsWith("/v1/")
				|| request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Session> session = SessionCookie.read(request).flatMap(this.sessions::find);
		chain.doFilter(session.map((known) -> actAs(request, known)).orElse(request), response);
	}

	private HttpServletRequest actAs(HttpServletRequest request, Session session) {
		BrandId brand = session.brand();
		if (brand == null) {
			return request;
		}
		try {
			Credential credential = this.exchange.current(session.subject());
			return this.exchange.actAs(request, this.exchange.exchange(credential, brand));
		}
		catch (ProblemException ex) {
			// The key has ended: go on as nobody, and let the endpoint ask for one.
			return request;
		}
	}

}
