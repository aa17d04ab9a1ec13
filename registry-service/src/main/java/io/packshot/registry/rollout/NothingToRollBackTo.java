package io.packshot.registry.rollout;

/** The first release of a model serves, so there is none before it. */
final class NothingToRollBackTo extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NothingToRollBackTo(RolloutStep serving) {
		super("Version " + serving.release().snapshot().number() + " is the first release of " + serving.line().model()
				+ ". Roll out another version by POST /v1/rollouts.");
	}

}
