package io.packshot.gateway.page;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a session: no script reads it, no other site makes a browser send it.
 */
final class SessionCookie {

	private static final String NAME = "packshot-session";

	private SessionCookie() {
	}

	static Optional<String> read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		return Optional.ofNullable(cookie).map(Cookie::getValue);
	}

	static String set(String value, Duration lifetime, boolean secure) {
		return ResponseCookie.from(NAME, value)
			.httpOnly(true)
			.secure(secure)
			.sameSite("Strict")
			.path("/")
			.maxAge(lifetime)
			.build()
			.toString();
	}

}
