package io.packshot.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

import java.net.URI;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final String TYPE_PREFIX = "https://packshot.io/problems/";

	private final transient Problem problem;

	private final transient Map<String, Object> extras = new LinkedHashMap<>();

	private final transient HttpHeaders headers = new HttpHeaders();

	/**
	 * Creates a problem.
	 * @param problem its kind
	 * @param detail what is wrong this time and what the caller can do, in words for
	 * people
	 */
	public ProblemException(Problem problem, String detail) {
		super(detail);
		this.problem = problem;
	}

	/**
	 * Creates a problem that another failure led to.
	 * @param problem its kind
	 * @param detail what is wrong this time and what the caller can do
	 * @param cause for the log only; never shown to the caller
	 */
	public ProblemException(Problem problem, String detail, Throwable cause) {
		super(detail, cause);
		this.problem = problem;
	}

	/** There is no such thing, or it belongs to another brand: callers cannot tell. */
	public static ProblemException notFound(String what, Object id) {
		return new ProblemException(CommonProblem.NOT_FOUND, "There is no " + what + " " + id + ".");
	}

	/** Adds a member to the document, for example {@code field} or {@code limit}. */
	public ProblemException with(String name, Object value) {
		this.extras.put(name, value);
		return this;
	}

	/** Tells the client when to try again. */
	public ProblemException retryAfter(int seconds) {
		this.headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
		return this;
	}

	/** The kind of the problem. */
	public Problem problem() {
		return this.problem;
	}

	/** Headers that belong to the answer. */
	public HttpHeaders headers() {
		return this.headers;
	}

	/** Members beyond those of RFC 9457. */
	public Map<String, Object> extras() {
		return this.extras;
	}

	/** The document without its {@code instance}. */
	public ProblemDetail toDocument() {
		ProblemDetail document = ProblemDetail.forStatusAndDetail(this.problem.status(), getMessage());
		document.setType(URI.create(TYPE_PREFIX + this.problem.code()));
		document.setTitle(this.problem.title());
		document.setProperty("code", this.problem.code());
		this.extras.forEach(document::setProperty);
		return document;
	}

}
