package io.packshot.contract.id;

/**
 * Names a review that a dataset takes up.
 *
 * @param value {@code fbk_} and 26 characters
 */
public record FeedbackId(String value) implements TypedId {

	private static final String PREFIX = "fbk";

	public FeedbackId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static FeedbackId create() {
		return new FeedbackId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
