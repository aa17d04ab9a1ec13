package io.packshot.contract.id;

/**
 * Names a registered model version.
 *
 * @param value {@code ver_} and 26 characters
 */
public record VersionId(String value) implements TypedId {

	private static final String PREFIX = "ver";

	public VersionId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static VersionId create() {
		return new VersionId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
