package io.packshot.contract;

import java.util.Locale;

/** A constant that documents and facts write in lower case, with hyphens. */
public interface Labelled {

	/** The name of the constant, as enums have it. */
	String name();

	/** The name in documents and facts. */
	default String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
