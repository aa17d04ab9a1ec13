package io.packshot.gateway.page;

import java.util.Locale;

/**
 * How a service is.
 *
 * @param name its word
 * @param label for people
 */
record ServiceState(String name, Label label) {

	/** What the page says. */
	enum Label {

		/** It answers and has what it needs. */
		READY("ready"),

		/** It is installed and does not answer, or lacks something. */
		DOWN("not ready"),

		/** This installation runs without it. */
		ABSENT("not installed");

		private final String text;

		Label(String text) {
			this.text = text;
		}

		/** In words. */
		public String text() {
			return this.text;
		}

	}

	/** For the style sheet. */
	public String style() {
		return "state " + this.label.name().toLowerCase(Locale.ROOT);
	}

}
