package io.packshot.contract.id;

/**
 * Names one fact on the bus; the idempotency key of its consumers.
 *
 * @param value {@code evt_} and 26 characters
 */
public record EventId(String value) implements TypedId {

	private static final String PREFIX = "evt";

	public EventId {
		IdFormat.check(PREFIX, value);
	}

	/** A new identifier, later in order than those made before in this process. */
	public static EventId create() {
		return new EventId(IdFormat.create(PREFIX));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
