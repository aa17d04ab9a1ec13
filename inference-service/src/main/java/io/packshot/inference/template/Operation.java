package io.packshot.inference.template;

import java.util.Locale;

/** What is done to the photo. */
public enum Operation {

	/** The product alone, everything else transparent. */
	REMOVE_BACKGROUND("The product alone on a transparent ground"),

	/** The product on pure white. */
	WHITE_BACKGROUND("The product on pure white (255, 255, 255)"),

	/** The product in a scene. */
	SCENE("The product standing in a scene, with its shadow");

	private final String description;

	Operation(String description) {
		this.description = description;
	}

	/** The name in requests and facts, for example {@code white-background}. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What it gives, in words for people. */
	public String description() {
		return this.description;
	}

}
