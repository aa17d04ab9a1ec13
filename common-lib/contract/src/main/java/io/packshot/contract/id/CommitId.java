package io.packshot.contract.id;

/**
 * Names a commit of a dataset.
 *
 * @param value {@code com_} and 26 characters
 */
public record CommitId(String value) implements TypedId {

	private static final String PREFIX = "com";

	public CommitId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static CommitId create() {
		return new CommitId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
