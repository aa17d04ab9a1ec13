package io.packshot.training.trainer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a trainer has come; one line of its progress file.
 *
 * @param phase {@code preparing}, {@code autoencoder}, {@code encoding}, {@code flow},
 * {@code sampling}
 * @param step steps of this phase done
 * @param steps steps of this phase in all
 * @param loss of the last step; null where the phase has none
 * @param share of the whole work, 0 to 1
 * @param etaSeconds time that is left; null while nothing can be told
 * @param notes what the owner should know, for example of a damaged checkpoint; all so
 * far
 */
public record ProgressLine(String phase, int step, int steps, @Nullable Double loss, double share,
		@Nullable Long etaSeconds, List<String> notes) {

	public ProgressLine {
		notes = List.copyOf(notes);
	}

	/** Before the trainer has said anything. */
	public static ProgressLine waiting() {
		return new ProgressLine("preparing", 0, 0, null, 0, null, List.of());
	}

}
