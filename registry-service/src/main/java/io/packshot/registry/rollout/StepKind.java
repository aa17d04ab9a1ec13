package io.packshot.registry.rollout;

import java.util.Locale;

/** The ways in which a rollout moves. */
public enum StepKind {

	/** To a release that was made for it. */
	ROLLOUT,

	/** Back to an earlier release. */
	ROLLBACK;

	/** The name in documents. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static StepKind of(String label) {
		return valueOf(label.toUpperCase(Locale.ROOT));
	}

}
