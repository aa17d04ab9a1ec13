package io.packshot.platform.security;

import java.util.Optional;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the verified token of the current request. */
public final class Tokens {

	private Tokens() {
	}

	/** The verified token, if the request carried one. */
	public static Optional<Jwt> current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof JwtAuthenticationToken token) ? Optional.of(token.getToken())
				: Optional.empty();
	}

	/** Whom a verified token was given to: a key's or a service account's id. */
	public static String subject(Jwt token) {
		String subject = token.getSubject();
		if (subject == null) {
			throw new ProblemException(CommonProblem.UNAUTHENTICATED, "The token does not say whom it was given to.");
		}
		return subject;
	}

	/** The role in a verified token; the least one where it names none that we know. */
	public static Role role(Jwt token) {
		String label = token.getClaimAsString(TokenClaims.ROLE);
		return (label != null) ? Role.find(label).orElse(Role.VIEWER) : Role.VIEWER;
	}

}
