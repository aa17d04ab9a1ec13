package io.packshot.training.launch;

import java.time.Duration;

import io.packshot.training.trainer.ProgressLine;

/**
 * A run in this process's hands: how far it is, and whether it still is ours. Safe for
 * threads.
 */
final class HeldRun {

	private final Claim claim;

	private volatile ProgressLine progress = ProgressLine.waiting();

	private volatile boolean lost;

	private volatile long renewedAt = System.nanoTime();

	HeldRun(Claim claim) {
		this.claim = claim;
	}

	Claim claim() {
		return this.claim;
	}

	ProgressLine progress() {
		return this.progress;
	}

	void report(ProgressLine line) {
		this.progress = line;
	}

	/** A renewal that was sent then has succeeded. */
	void renewed(long sentAt) {
		this.renewedAt = sentAt;
	}

	/** Another attempt counts, or none at all. */
	void lose() {
		this.lost = true;
	}

	/** Whether nothing may be written about the run any more. */
	boolean isLost(Duration lease) {
		return this.lost || AttemptPolicy.isLost(Duration.ofNanos(System.nanoTime() - this.renewedAt), lease);
	}

}
