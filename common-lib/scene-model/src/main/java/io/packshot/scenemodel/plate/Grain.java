package io.packshot.scenemodel.plate;

import java.util.List;

/**
 * Fine noise of a delivered plate, as a camera leaves it: white noise per octave, each
 * enlarged to full size, mostly in luminance.
 *
 * @param octaves strength of each octave, finest first, in 8-bit levels; at most 8
 */
public record Grain(List<Double> octaves) {

	/** Dither only. */
	public static final Grain NONE = new Grain(List.of());

	/** What keeps a plate free of bands through JPEG 92 and above; hardly visible. */
	public static final Grain DELIVERY = new Grain(List.of(0.5, 0.35, 0.3, 0.1));

	public Grain {
		octaves = List.copyOf(octaves);
		if (octaves.size() > 8) {
			throw new IllegalArgumentException("grain has at most 8 octaves");
		}
		for (double strength : octaves) {
			if (!(strength >= 0 && strength <= 32)) {
				throw new IllegalArgumentException("an octave's strength is 0 to 32 levels, not " + strength);
			}
		}
	}

}
