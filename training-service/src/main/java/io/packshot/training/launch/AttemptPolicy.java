package io.packshot.training.launch;

import java.time.Duration;

import io.packshot.training.trainer.TrainerExit;

/** Decides what follows when a trainer has ended, and when a lease is lost. */
final class AttemptPolicy {

	private static final int LONGEST_PAUSE = 30;

	private static final int LONGEST_WAIT = 300;

	/** What the holder does with the run. */
	enum Next {

		/** The trainer has said how it ended. */
		READ_OUTCOME,
		/** Another attempt after a pause. */
		TRY_AGAIN,
		/** Another attempt at once, by whoever comes. */
		GIVE_BACK,
		/** The run fails. */
		GIVE_UP,
		/** Somebody else decides. */
		LEAVE

	}

	private AttemptPolicy() {
	}

	/**
	 * What follows an exit.
	 * @param exit of the trainer
	 * @param crashes of earlier trainers of the run
	 * @param mostCrashes that a run survives
	 */
	static Next after(TrainerExit exit, int crashes, int mostCrashes) {
		return switch (exit) {
			case ENDED -> Next.READ_OUTCOME;
			case STOPPED, ORPHANED -> Next.GIVE_BACK;
			case FENCED -> Next.LEAVE;
			case CRASHED -> (crashes + 1 >= mostCrashes) ? Next.GIVE_UP : Next.TRY_AGAIN;
		};
	}

	/** Time before the next attempt: 1, 2, 4 seconds and so on, at most half a minute. */
	static Duration pause(int crashes) {
		return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << Math.min(crashes, 10)));
	}

	/**
	 * Time to wait for a neighbour or for storage: 5, 10, 20 seconds and so on, at most
	 * five minutes, so that a long outage does not use up the attempts.
	 */
	static Duration wait(int attempt) {
		return Duration.ofSeconds(Math.min(LONGEST_WAIT, 5L << Math.min(attempt - 1, 10)));
	}

	/**
	 * Whether a holder has to assume that another one has taken over.
	 * @param silence time since the last renewal that succeeded was sent
	 */
	static boolean isLost(Duration silence, Duration lease) {
		return silence.compareTo(lease) >= 0;
	}

}
