package io.packshot.platform.observability;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the caller's correlation id or makes one, and says it in the response. */
final class CorrelationFilter extends OncePerRequestFilter {

	private static final String REQUEST_ID = "x-request-id";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try (Correlation.Scope scope = Correlation.open(request.getHeader(Correlation.HEADER))) {
			response.setHeader(Correlation.HEADER, Correlation.current());
			response.setHeader(REQUEST_ID, Correlation.current());
			chain.doFilter(request, response);
		}
	}

}
