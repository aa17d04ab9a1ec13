package io.packshot.contract.pipeline;

import io.packshot.contract.Labelled;

/** How a new version gets its traffic. */
public enum RolloutStrategy implements Labelled {

	/** All of it when the gate passes. */
	AT_ONCE,

	/** In steps, each when monitoring finds the version healthy. */
	CANARY

}
