package io.packshot.contract.id;

/**
 * Names one matte of a photo.
 *
 * @param value {@code mat_} and 26 characters
 */
public record MatteId(String value) implements TypedId {

	private static final String PREFIX = "mat";

	public MatteId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static MatteId create() {
		return new MatteId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
