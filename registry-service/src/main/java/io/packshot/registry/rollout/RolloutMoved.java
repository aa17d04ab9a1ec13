package io.packshot.registry.rollout;

/** Somebody else's step came first. */
final class RolloutMoved extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RolloutMoved(int expected, int revision) {
		super("The rollout is at revision " + revision + ", no longer at " + expected
				+ ". Look at it and decide again.");
	}

}
