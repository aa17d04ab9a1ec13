package io.packshot.evaluation.candidate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.event.Verdict;
import io.packshot.contract.object.Digest;

/**
 * Decides when to try again: another run for a failed gate, another go for an
 * interruption.
 */
final class RetryPolicy {

	/** How many runs a failed wish gets after its first one. */
	static final int MOST_RUNS = 2;

	/** How often a candidate is taken before the gate gives up on it. */
	static final int MOST_TRIES = 30;

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

	private static final int SEED_DIGITS = 7;

	private RetryPolicy() {
	}

	/** Whether another run with another seed is asked for. */
	static boolean wantsRun(Verdict verdict, int retryOf) {
		return verdict == Verdict.FAIL && retryOf < MOST_RUNS;
	}

	/**
	 * The next run's seed, 0 or more: made from the failed run, so that asking twice asks
	 * for the same.
	 */
	static long seed(RunCompleted failed) {
		String text = failed.run().value() + " " + failed.seed();
		String digest = Digest.of(text.getBytes(StandardCharsets.UTF_8)).value();
		return Long.parseLong(digest.substring(0, SEED_DIGITS), 16);
	}

	/** How long to wait after an interruption. */
	static Duration delay(Duration first, int tries) {
		Duration delay = first.multipliedBy(1L << Math.min(10, Math.max(0, tries - 1)));
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

}
