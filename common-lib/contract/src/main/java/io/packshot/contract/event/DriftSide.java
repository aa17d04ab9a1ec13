package io.packshot.contract.event;

import io.packshot.contract.Labelled;

/** What has drifted. */
public enum DriftSide implements Labelled {

	/** The photos that arrive. */
	INPUT,

	/** The images that are made. */
	OUTPUT

}
