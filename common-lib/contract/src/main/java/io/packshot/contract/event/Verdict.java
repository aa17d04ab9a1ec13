package io.packshot.contract.event;

import java.util.Locale;

/** What the gate decides about a candidate. */
public enum Verdict {

	/** May be registered and rolled out. */
	PASS,

	/** Is not good enough; the report names the metrics. */
	FAIL,

	/** Cannot be told from the samples at hand. */
	INCONCLUSIVE;

	/** The name in documents and facts. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
