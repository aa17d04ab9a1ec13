package io.packshot.ingest.preparation;

import java.time.Duration;

import io.packshot.ingest.photo.Rejection;

/** What follows from a preparation that failed. */
sealed interface Verdict {

	/**
	 * The photo will not be used.
	 *
	 * @param rejection why
	 */
	record Reject(Rejection rejection) implements Verdict {

	}

	/**
	 * The photo is tried again.
	 *
	 * @param delay until then
	 * @param ownFailure whether the photo itself is to blame
	 */
	record Retry(Duration delay, boolean ownFailure) implements Verdict {

	}

}
