package io.packshot.gateway.token;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request whose key stands for several brands and that names none. The gateway's own
 * endpoints answer it, since they read the key's grant. It is never passed on: its token
 * carries no brand, and services would take it for one of the whole platform.
 */
public final class UndecidedBrand {

	private static final String ATTRIBUTE = UndecidedBrand.class.getName();

	private UndecidedBrand() {
	}

	/** Refuses to go on where the brand is undecided. */
	public static void refuse(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) != null) {
			throw problem();
		}
	}

	static void mark(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, true);
	}

	static ProblemException problem() {
		return new ProblemException(CommonProblem.BRAND_REQUIRED,
				"This key stands for several brands: name one in the header " + TokenClaims.BRAND_HEADER
						+ "; GET /v1/brands lists them.")
			.with("field", TokenClaims.BRAND_HEADER);
	}

}
