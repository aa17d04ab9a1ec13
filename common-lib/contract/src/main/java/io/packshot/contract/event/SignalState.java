package io.packshot.contract.event;

import io.packshot.contract.Labelled;

/** How a live version does. */
public enum SignalState implements Labelled {

	/** As well as it is expected. */
	HEALTHY,

	/** Worse than chance explains. */
	DEGRADED,

	/** Cannot be told yet. */
	TOO_LITTLE_DATA

}
