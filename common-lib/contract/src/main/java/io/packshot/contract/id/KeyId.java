package io.packshot.contract.id;

/**
 * Names an API key; not its secret.
 *
 * @param value {@code key_} and 26 characters
 */
public record KeyId(String value) implements TypedId {

	private static final String PREFIX = "key";

	public KeyId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static KeyId create() {
		return new KeyId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
