package io.packshot.evaluation.candidate;

import java.util.Locale;
import java.util.Optional;

import io.packshot.imaging.composite.Framing;

/**
 * Reads {@code Packshot-Framing: on-base-line 0.64 0.72 0.895}: how the product stands,
 * the largest width and height of its box, and its base line, as shares of the picture.
 */
final class FramingHeader {

	/** The header's name. */
	static final String NAME = "Packshot-Framing";

	private static final int PARTS = 4;

	private FramingHeader() {
	}

	/**
	 * The framing that a composite claims; the proof fails where the claim is wrong.
	 * @return empty where the text has another form: such a composite cannot be proven
	 */
	static Optional<Framing> parse(String header, int side) {
		String[] parts = header.strip().split("[ ;]+", -1);
		if (parts.length != PARTS) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new Framing(side, side, Framing.Stand.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
						Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
