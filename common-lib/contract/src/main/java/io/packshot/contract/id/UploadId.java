package io.packshot.contract.id;

/**
 * Names a direct upload to the object store.
 *
 * @param value {@code upl_} and 26 characters
 */
public record UploadId(String value) implements TypedId {

	private static final String PREFIX = "upl";

	public UploadId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static UploadId create() {
		return new UploadId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
