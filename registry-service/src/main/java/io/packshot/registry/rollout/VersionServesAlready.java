package io.packshot.registry.rollout;

/** A rollout would change nothing. */
final class VersionServesAlready extends RuntimeException {

	private static final long serialVersionUID = 1L;

	VersionServesAlready(RolloutStep serving) {
		super("Version " + serving.release().snapshot().number() + " of " + serving.line().model()
				+ " has served all traffic since revision " + serving.revision() + ".");
	}

}
