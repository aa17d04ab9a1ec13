package io.packshot.registry.tracking;

import org.jspecify.annotations.Nullable;

/**
 * A parameter or a tag.
 *
 * @param key its name
 * @param value its text; absent means empty
 */
record Entry(@Nullable String key, @Nullable String value) {

	/** The name of a checked entry. */
	String name() {
		return (this.key != null) ? this.key : "";
	}

	/** The text. */
	String text() {
		return (this.value != null) ? this.value : "";
	}

}
