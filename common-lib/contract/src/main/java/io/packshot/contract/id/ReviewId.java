package io.packshot.contract.id;

/**
 * Names a person's judgement of one image.
 *
 * @param value {@code rev_} and 26 characters
 */
public record ReviewId(String value) implements TypedId {

	private static final String PREFIX = "rev";

	public ReviewId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static ReviewId create() {
		return new ReviewId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
