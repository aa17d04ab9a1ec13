package io.packshot.inference.plate;

import java.util.Arrays;
import java.util.List;

/** Takes prompts apart. */
final class Words {

	private Words() {
	}

	/** The words of a prompt, each once; what is neither letter nor digit parts them. */
	static List<String> split(String prompt) {
		return Arrays.stream(prompt.split("[^\\p{L}\\p{N}]+", -1))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
	}

}
