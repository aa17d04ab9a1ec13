package io.packshot.gateway;

import io.packshot.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/** Errors of the gateway's own. */
public enum GatewayProblem implements Problem {

	/** Another brand has the slug. */
	BRAND_EXISTS(HttpStatus.CONFLICT, "There is a brand with this slug"),

	/** Without it nobody could manage the platform any more. */
	LAST_ADMIN_KEY(HttpStatus.CONFLICT, "This is the last key that administers the platform"),

	/** Somebody at this address guesses keys. */
	TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong keys from this address"),

	/** A cross-site page sent a form in the visitor's name. */
	FOREIGN_FORM(HttpStatus.FORBIDDEN, "The form does not come from this site"),

	/** Forms are for the first page. */
	FORM_NOT_FORWARDED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Services take JSON and multipart, no forms"),

	/** This installation runs without the service that owns the path. */
	SERVICE_NOT_INSTALLED(HttpStatus.NOT_FOUND, "The service behind this address is not installed"),

	/** The service does not accept connections. */
	SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service behind this address does not answer"),

	/** The service broke the connection off. */
	BAD_GATEWAY(HttpStatus.BAD_GATEWAY, "The service behind this address broke off"),

	/** The service took too long. */
	GATEWAY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "The service behind this address took too long");

	private final HttpStatus status;

	private final String title;

	GatewayProblem(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	@Override
	public HttpStatus status() {
		return this.status;
	}

	@Override
	public String title() {
		return this.title;
	}

}
