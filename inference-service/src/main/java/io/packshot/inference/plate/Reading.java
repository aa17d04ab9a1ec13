package io.packshot.inference.plate;

import java.util.List;

/**
 * What a prompt meant to the maker of a plate.
 *
 * @param used words that had an effect, each once, in the prompt's order
 * @param unknown words without an effect, each once, in the prompt's order
 */
public record Reading(List<String> used, List<String> unknown) {

	/** Nothing was read. */
	public static final Reading NONE = new Reading(List.of(), List.of());

	public Reading {
		used = List.copyOf(used);
		unknown = List.copyOf(unknown);
	}

	/** A prompt that no part of the image looks at. */
	public static Reading unused(String prompt) {
		return new Reading(List.of(), Words.split(prompt));
	}

}
