package io.packshot.inference;

import io.packshot.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/** What can be wrong with an order. */
public enum InferenceProblem implements Problem {

	/** The brand has no accepted photo of the product. */
	UNKNOWN_PRODUCT(HttpStatus.NOT_FOUND, "There is no accepted photo of this product"),

	/** No template has the name. */
	UNKNOWN_TEMPLATE(HttpStatus.BAD_REQUEST, "There is no such template"),

	/** No model has the name. */
	UNKNOWN_MODEL(HttpStatus.NOT_FOUND, "There is no such model"),

	/** The template needs a version of the brand's model and none is rolled out. */
	NO_VERSION(HttpStatus.NOT_FOUND, "No version of the brand's model is rolled out"),

	/** The version that shall serve cannot be loaded, or not yet. */
	VERSION_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The version cannot serve now"),

	/** The candidate's file is no scene model. */
	UNREADABLE_WEIGHTS(HttpStatus.UNPROCESSABLE_CONTENT, "The weights are no scene model"),

	/** More candidates are held than this instance takes. */
	TOO_MANY_CANDIDATES(HttpStatus.TOO_MANY_REQUESTS, "Too many candidates are held"),

	/** The size is out of range or malformed. */
	INVALID_SIZE(HttpStatus.BAD_REQUEST, "The size cannot be made"),

	/** A field has a value that it cannot have. */
	INVALID_FIELD(HttpStatus.BAD_REQUEST, "A field of the order is not valid"),

	/** The guard held the image back. */
	PROOF_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "The product's pixels could not be kept"),

	/** More orders wait than this instance takes. */
	OVERLOADED(HttpStatus.TOO_MANY_REQUESTS, "Too many orders are waiting");

	private final HttpStatus status;

	private final String title;

	InferenceProblem(HttpStatus status, String title) {
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
