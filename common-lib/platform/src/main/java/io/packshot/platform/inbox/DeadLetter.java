package io.packshot.platform.inbox;

/**
 * A record that no retry can handle; it goes to the dead-letter topic with this reason.
 */
public final class DeadLetter extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * Gives up on a record.
	 * @param reason stable code in kebab case, for example {@code foreign-bucket}
	 * @param detail what is wrong with the record
	 */
	public DeadLetter(String reason, String detail) {
		super(detail);
		this.reason = reason;
	}

	/** The stable code. */
	public String reason() {
		return this.reason;
	}

}
