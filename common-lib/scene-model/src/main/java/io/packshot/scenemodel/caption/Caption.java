package io.packshot.scenemodel.caption;

import java.util.List;

/**
 * A prompt as a vocabulary understands it.
 *
 * @param words the known words, each once, in the prompt's order; none means "any plate"
 * @param unknown the words that the model has never seen, each once, in the prompt's
 * order
 */
public record Caption(List<String> words, List<String> unknown) {

	/** No caption: any plate of the brand. */
	public static final Caption NONE = new Caption(List.of(), List.of());

	public Caption {
		words = List.copyOf(words);
		unknown = List.copyOf(unknown);
	}

}
