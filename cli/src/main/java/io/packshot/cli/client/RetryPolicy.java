package io.packshot.cli.client;

import java.time.Duration;

/**
 * How long a call is repeated while that can help.
 *
 * @param limit from the first failure on
 * @param first pause before the first repetition; doubled after each
 * @param longest pause
 */
public record RetryPolicy(Duration limit, Duration first, Duration longest) {

	/** Patient enough for a service that restarts. */
	public static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofSeconds(30), Duration.ofMillis(100),
			Duration.ofSeconds(3));

	/** One try. */
	public static final RetryPolicy NONE = new RetryPolicy(Duration.ZERO, Duration.ZERO, Duration.ZERO);

	/** The pause before the repetition with the given number, counted from 0. */
	Duration pause(int repetition) {
		Duration pause = this.first.multipliedBy(1L << Math.min(repetition, 16));
		return (pause.compareTo(this.longest) > 0) ? this.longest : pause;
	}

	/**
	 * Whether the same request may get another answer: it came too early or hit a fault
	 * of the server. Of the collisions only that with its own first try passes by itself.
	 */
	static boolean mayHelp(int status, String code) {
		if (status == 409) {
			return "idempotency-key-in-use".equals(code);
		}
		return status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501 && status != 507);
	}

}
