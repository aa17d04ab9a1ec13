package io.packshot.inference.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.packshot.scenemodel.plate.Colour;

/**
 * A prompt as parametric plates understand it: names of colours with {@code light} or
 * {@code dark} before them, warmth, and words that a template knows of its own. Not safe
 * for threads.
 */
final class ScenePrompt {

	/** Words that say nothing, or what every such plate is. */
	private static final Set<String> GIVEN = Set.of("a", "an", "the", "on", "in", "with", "and", "of", "to", "at",
			"from", "for", "by", "into", "background", "backdrop", "studio", "colour", "color", "coloured", "colored",
			"tone", "tones", "light");

	private static final Set<String> PALER = Set.of("light", "pale", "pastel", "bright");

	private static final Set<String> DEEPER = Set.of("dark", "deep");

	private final List<Colour> colours = new ArrayList<>();

	private final List<String> used = new ArrayList<>();

	private final List<String> others = new ArrayList<>();

	private UnaryOperator<Colour> overall = UnaryOperator.identity();

	ScenePrompt(String prompt) {
		// Repeated words keep their meaning: light blue to dark blue.
		List<String> words = List.of(prompt.split("[^\\p{L}\\p{N}]+", -1));
		for (int i = 0; i < words.size(); i++) {
			String next = (i + 1 < words.size()) ? words.get(i + 1) : "";
			if (isTone(words.get(i)) && ColourWords.find(next).isPresent()) {
				use(words.get(i));
				use(next);
				this.colours.add(toned(words.get(i), ColourWords.find(next).get()));
				i++;
			}
			else {
				read(words.get(i));
			}
		}
	}

	private void read(String word) {
		if (ColourWords.find(word).isPresent()) {
			use(word);
			this.colours.add(ColourWords.find(word).get());
		}
		else if (word.equals("warm") || word.equals("cool")) {
			use(word);
			this.overall = word.equals("warm") ? Paints::warmer : Paints::cooler;
		}
		else if (isTone(word) && !GIVEN.contains(word)) {
			use(word);
			UnaryOperator<Colour> before = this.overall;
			this.overall = (colour) -> toned(word, before.apply(colour));
		}
		else if (!word.isEmpty() && !GIVEN.contains(word) && !this.others.contains(word)) {
			this.others.add(word);
		}
	}

	/** The named colours in the prompt's order. */
	List<Colour> colours() {
		return this.colours.stream().map(this.overall).toList();
	}

	/** A colour that was not named, as the other words change it. */
	Colour adjusted(Colour colour) {
		return this.overall.apply(colour);
	}

	/** Whether one of the words is there; it then counts as used. */
	boolean says(String... words) {
		boolean said = false;
		for (String word : words) {
			if (this.others.remove(word)) {
				use(word);
				said = true;
			}
		}
		return said;
	}

	/** What was understood up to now. */
	Reading reading() {
		return new Reading(this.used, this.others);
	}

	private void use(String word) {
		if (!this.used.contains(word)) {
			this.used.add(word);
		}
	}

	private static boolean isTone(String word) {
		return PALER.contains(word) || DEEPER.contains(word);
	}

	private static Colour toned(String tone, Colour colour) {
		return PALER.contains(tone) ? Paints.paler(colour) : Paints.deeper(colour);
	}

}
