package io.packshot.scenemodel.caption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one dataset, in alphabetical order. A caption becomes the weights of a
 * mean over word embeddings: 1/n for each of its n words; no known word at all puts the
 * whole weight on the last entry, which stands for "no caption". Immutable.
 */
public final class Vocabulary {

	/** Words that a model can hold. */
	public static final int MOST_WORDS = 4096;

	private static final int LONGEST_WORD = 64;

	private final List<String> words;

	private final Map<String, Integer> positions = new HashMap<>();

	/**
	 * A vocabulary of exactly these words.
	 * @param words lower case letters and digits, 1 to 64 of them, sorted, each once; at
	 * most {@link #MOST_WORDS}
	 */
	public Vocabulary(List<String> words) {
		if (words.size() > MOST_WORDS) {
			throw new IllegalArgumentException(words.size() + " words are more than the limit of " + MOST_WORDS);
		}
		this.words = List.copyOf(words);
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (!List.of(word).equals(split(word)) || (i > 0 && word.compareTo(words.get(i - 1)) <= 0)) {
				throw new IllegalArgumentException("not a sorted list of plain words at entry " + i);
			}
			this.positions.put(word, i);
		}
	}

	/**
	 * Every word of the captions.
	 * @param captions texts or single words
	 * @throws IllegalArgumentException when they hold more than {@link #MOST_WORDS} words
	 */
	public static Vocabulary of(Collection<String> captions) {
		Set<String> words = new TreeSet<>();
		captions.forEach((caption) -> words.addAll(split(caption)));
		return new Vocabulary(List.copyOf(words));
	}

	/** The words, sorted. */
	public List<String> words() {
		return this.words;
	}

	/** Entries of the weights: one per word and one for "no caption". */
	public int captionSize() {
		return this.words.size() + 1;
	}

	/**
	 * Reads a prompt.
	 * @param prompt any text; what is neither letter nor digit parts words
	 */
	public Caption read(String prompt) {
		List<String> known = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		for (String word : split(prompt)) {
			(this.positions.containsKey(word) ? known : unknown).add(word);
		}
		return new Caption(known, unknown);
	}

	/**
	 * Adds a caption's weights to a batch whose row is still 0.
	 * @param caption read by this vocabulary
	 * @param batch rows of {@link #captionSize}
	 * @param row which row to write
	 */
	public void write(Caption caption, float[] batch, int row) {
		int start = row * captionSize();
		if (caption.words().isEmpty()) {
			batch[start + this.words.size()] = 1;
			return;
		}
		for (String word : caption.words()) {
			Integer position = this.positions.get(word);
			if (position == null) {
				throw new IllegalArgumentException("the caption was read by another vocabulary");
			}
			batch[start + position] = 1f / caption.words().size();
		}
	}

	private static List<String> split(String text) {
		Set<String> words = new LinkedHashSet<>();
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
			if (!word.isEmpty()) {
				words.add((word.length() > LONGEST_WORD) ? word.substring(0, LONGEST_WORD) : word);
			}
		}
		return List.copyOf(words);
	}

}
