package io.packshot.gateway.page;

import java.net.URI;

import io.packshot.gateway.GatewayProblem;
import io.packshot.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Lets only our own page send our forms. Browsers say where a form comes from in headers
 * that pages cannot set: {@code Sec-Fetch-Site} (Fetch Metadata) or, where the connection
 * is not trustworthy, {@code Origin} (RFC 6454). What sends neither is no browser, and
 * carries no cookie of somebody else.
 */
final class FormOrigin {

	private FormOrigin() {
	}

	static void check(HttpServletRequest request) {
		if (!isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader(HttpHeaders.ORIGIN),
				request.getHeader(HttpHeaders.HOST))) {
			throw new ProblemException(GatewayProblem.FOREIGN_FORM,
					"Open the first page and send the form from there.");
		}
	}

	static boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String host) {
		if (site != null) {
			return site.equals("same-origin") || site.equals("none");
		}
		if (origin == null) {
			return true;
		}
		try {
			return host != null && host.equals(URI.create(origin).getAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
