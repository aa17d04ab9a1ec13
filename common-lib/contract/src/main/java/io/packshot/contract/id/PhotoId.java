package io.packshot.contract.id;

/**
 * Names a photo: one per brand, product and SHA-256 of the bytes.
 *
 * @param value {@code pho_} and 26 characters
 */
public record PhotoId(String value) implements TypedId {

	private static final String PREFIX = "pho";

	public PhotoId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static PhotoId create() {
		return new PhotoId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
