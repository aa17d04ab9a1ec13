package io.packshot.contract.id;

/**
 * Names a picture that was produced.
 *
 * @param value {@code img_} and 26 characters
 */
public record ImageId(String value) implements TypedId {

	private static final String PREFIX = "img";

	public ImageId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static ImageId create() {
		return new ImageId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
