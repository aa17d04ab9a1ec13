package io.packshot.contract.id;

/**
 * Names a service account.
 *
 * @param value {@code acc_} and 26 characters
 */
public record AccountId(String value) implements TypedId {

	private static final String PREFIX = "acc";

	public AccountId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static AccountId create() {
		return new AccountId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
