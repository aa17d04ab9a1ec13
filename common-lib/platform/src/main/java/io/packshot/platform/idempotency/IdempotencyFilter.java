package io.packshot.platform.idempotency;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.packshot.platform.problem.CommonProblem;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.problem.ProblemWriter;
import io.packshot.platform.security.TokenClaims;
import io.packshot.platform.security.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST from the first one's answer. A request that was refused or
 * failed changed nothing and is forgotten, so that it can heal; an answer that is too
 * large to keep belongs to an endpoint that is idempotent by itself.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

	static final String HEADER = "Idempotency-Key";

	static final String REPLAYED = "Idempotency-Replayed";

	private static final int LONGEST_KEY = 200;

	private static final int LARGEST_BODY = 8 << 20;

	private static final int LARGEST_ANSWER = 256 << 10;

	private static final int FIRST_ERROR = 400;

	private final IdempotencyKeys keys;

	private final RunningClaims running;

	private final ProblemWriter problems;

	private final List<String> prefixes;

	/**
	 * Creates the filter.
	 * @param prefixes paths that this service owns; what it only passes on is the
	 * business of the service behind it
	 */
	IdempotencyFilter(IdempotencyKeys keys, RunningClaims running, ProblemWriter problems, List<String> prefixes) {
		this.keys = keys;
		this.running = running;
		this.problems = problems;
		this.prefixes = List.copyOf(prefixes);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null
				|| Tokens.current().isEmpty() || this.prefixes.stream().noneMatch(request.getRequestURI()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			filter(request, response, chain);
		}
		catch (ProblemException ex) {
			this.problems.write(ex, request, response);
		}
	}

	private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(HEADER);
		if (key.isBlank() || key.length() > LONGEST_KEY) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST,
					HEADER + " has 1 to " + LONGEST_KEY + " characters.")
				.with("field", HEADER);
		}
		boolean multipart = isMultipart(request.getContentType());
		byte[] body = multipart ? new byte[0] : body(request);
		String scope = scope(request);
		String fingerprint = Fingerprint.of(request, multipart, body);
		if (this.keys.claim(scope, key, fingerprint)) {
			run(multipart ? request : new BufferedRequest(request, body), response, chain,
					new Claim(scope, key, fingerprint));
			return;
		}
		replay(this.keys.find(scope, key), fingerprint, response);
	}

	private void run(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Claim claim)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		boolean kept = false;
		this.running.begin(claim.scope(), claim.key());
		try {
			chain.doFilter(request, answer);
			kept = answer.getStatus() < FIRST_ERROR && answer.getContentSize() <= LARGEST_ANSWER;
			if (kept) {
				this.keys.finish(claim.scope(), claim.key(), new StoredAnswer(claim.fingerprint(), answer.getStatus(),
						headers(answer), answer.getContentAsByteArray()));
			}
		}
		finally {
			this.running.end(claim.scope(), claim.key());
			if (!kept) {
				this.keys.release(claim.scope(), claim.key());
			}
			answer.copyBodyToResponse();
		}
	}

	private static void replay(Optional<StoredAnswer> stored, String fingerprint, HttpServletResponse response)
			throws IOException {
		if (stored.isPresent() && !stored.get().fingerprint().equals(fingerprint)) {
			throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED,
					"Send a new key with a new request; the same key repeats the same request only.")
				.with("field", HEADER);
		}
		Integer status = stored.map(StoredAnswer::status).orElse(null);
		if (stored.isEmpty() || status == null) {
			throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_IN_USE, "Ask again in a moment.").retryAfter(1);
		}
		response.setStatus(status);
		response.setHeader(REPLAYED, "true");
		String headers = stored.get().headers();
		if (headers != null) {
			headers.lines().forEach((line) -> {
				int colon = line.indexOf(':');
				response.setHeader(line.substring(0, colon), line.substring(colon + 1));
			});
		}
		response.getOutputStream().write(stored.get().body());
	}

	private static String headers(HttpServletResponse answer) {
		StringBuilder out = new StringBuilder();
		for (String name : new String[] { HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG }) {
			String value = HttpHeaders.CONTENT_TYPE.equals(name) ? answer.getContentType() : answer.getHeader(name);
			if (value != null) {
				out.append(name).append(':').append(value).append('\n');
			}
		}
		return out.toString();
	}

	private static byte[] body(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
		if (body.length > LARGEST_BODY) {
			throw new ProblemException(CommonProblem.INVALID_REQUEST,
					"A request with " + HEADER + " has at most " + LARGEST_BODY + " bytes; send files as multipart.")
				.with("limit", LARGEST_BODY);
		}
		return body;
	}

	private static String scope(HttpServletRequest request) {
		Jwt token = Tokens.current().orElseThrow();
		String brand = token.getClaimAsString(TokenClaims.BRAND);
		String acting = (brand != null) ? brand : String.valueOf(request.getHeader(TokenClaims.BRAND_HEADER));
		return Tokens.subject(token) + " " + acting + " " + request.getRequestURI();
	}

	private static boolean isMultipart(@Nullable String contentType) {
		return contentType != null && contentType.startsWith("multipart/");
	}

	/** A key that this request holds. */
	private record Claim(String scope, String key, String fingerprint) {

	}

}
