package io.packshot.gateway.token;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** The request with a token in the place of its key. */
final class TokenRequest extends HttpServletRequestWrapper {

	private final String authorization;

	TokenRequest(HttpServletRequest request, AccessToken token) {
		super(request);
		this.authorization = "Bearer " + token.value();
	}

	@Override
	public @Nullable String getHeader(String name) {
		return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? this.authorization : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? Collections.enumeration(List.of(this.authorization))
				: super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		Set<String> names = new LinkedHashSet<>();
		boolean present = false;
		for (String name : Collections.list(super.getHeaderNames())) {
			present |= HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
			names.add(name);
		}
		if (!present) {
			names.add(HttpHeaders.AUTHORIZATION);
		}
		return Collections.enumeration(names);
	}

}
