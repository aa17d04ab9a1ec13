package io.packshot.contract.id;

/**
 * Names a training run.
 *
 * @param value {@code run_} and 26 characters
 */
public record RunId(String value) implements TypedId {

	private static final String PREFIX = "run";

	public RunId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static RunId create() {
		return new RunId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
