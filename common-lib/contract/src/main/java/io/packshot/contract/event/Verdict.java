package io.packshot.contract.event;

import io.packshot.contract.Labelled;

/** What the gate decides about a candidate. */
public enum Verdict implements Labelled {

	/** May be registered and rolled out. */
	PASS,

	/** Is not good enough; the report names the metrics. */
	FAIL,

	/** Cannot be told from the samples at hand. */
	INCONCLUSIVE

}
