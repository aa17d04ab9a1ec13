package io.packshot.ingest.preparation;

import java.time.Duration;

import io.packshot.ingest.photo.Rejection;

/**
 * Decides what becomes of a photo whose preparation failed. What the photo is to blame
 * for ends after five tries; what lies beneath us is tried for ever, ever more slowly.
 */
final class PreparationPolicy {

	/** Tries that a photo gets for reasons of its own. */
	static final int MOST_FAILURES = 5;

	/**
	 * Holders that a photo may silence. More than its failures: a process is killed for
	 * many reasons.
	 */
	static final int MOST_ABANDONED = 10;

	private static final Rejection FAILED = new Rejection("preparation-failed",
			"The photo could not be prepared in five tries. Export it again as an 8-bit sRGB JPEG or PNG and send that.");

	private static final Rejection FATAL = new Rejection("preparation-fatal",
			"Preparing the photo ended the program each time. Export it again as an 8-bit sRGB JPEG or PNG and send that.");

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private PreparationPolicy() {
	}

	/** Whether a photo has silenced so many holders that it is not tried again. */
	static boolean isFatal(Tries tries) {
		return tries.abandoned() >= MOST_ABANDONED;
	}

	/** The rejection of a photo that nobody survives. */
	static Verdict fatal() {
		return new Verdict.Reject(FATAL);
	}

	/** What follows where storage or database did not answer. */
	static Verdict delayed(Tries tries) {
		return new Verdict.Retry(backoff(tries.delays()), false);
	}

	/** What follows where preparation failed for a reason that lies in the photo. */
	static Verdict failed(Tries tries) {
		if (tries.failures() + 1 >= MOST_FAILURES) {
			return new Verdict.Reject(FAILED);
		}
		return new Verdict.Retry(backoff(tries.failures()), true);
	}

	private static Duration backoff(int before) {
		Duration delay = Duration.ofSeconds(1L << Math.min(before, 10));
		return (delay.compareTo(LONGEST) < 0) ? delay : LONGEST;
	}

}
