package io.packshot.imaging.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How crisp the structures of backgrounds are: the logarithm of the finest Laplacian
 * band's rms over the next coarser band's. A step edge of any contrast gives about the
 * same number, so that it tells softness from faintness. Backgrounds whose coarser band
 * is hardly visible have nothing that could be soft and are passed over. Stateless, safe
 * for any thread.
 */
public final class Sharpness {

	/** The least rms of the coarser band, in 8-bit levels. */
	private static final double LEAST_STRUCTURE = 0.4;

	private Sharpness() {
	}

	/** The number for one background; empty where there is no structure to speak of. */
	public static OptionalDouble of(BackgroundField field) {
		List<BackgroundField> bands = LaplacianPyramid.of(field, field.side() / 4);
		double coarse = rms(bands.get(1));
		// NaN, where nothing is known, is no structure either.
		if (!(coarse >= LEAST_STRUCTURE)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(SlicedWasserstein.excess(rms(bands.get(0)), coarse));
	}

	/**
	 * How much less crisp one set is than another, on average.
	 * @param set perhaps soft
	 * @param reference known to be crisp enough
	 * @return 0 or more; 0 where either set has no structure
	 */
	public static double loss(List<BackgroundField> set, List<BackgroundField> reference) {
		OptionalDouble is = mean(set);
		OptionalDouble shall = mean(reference);
		return (is.isPresent() && shall.isPresent()) ? Math.max(0, shall.getAsDouble() - is.getAsDouble()) : 0;
	}

	private static OptionalDouble mean(List<BackgroundField> set) {
		return set.stream()
			.map(Sharpness::of)
			.filter(OptionalDouble::isPresent)
			.mapToDouble(OptionalDouble::getAsDouble)
			.average();
	}

	private static double rms(BackgroundField band) {
		double sum = 0;
		int count = 0;
		for (int cell = 0; cell < band.side() * band.side(); cell++) {
			for (int channel = 0; band.known(cell) && channel < 3; channel++) {
				sum += band.level(cell, channel) * band.level(cell, channel);
				count++;
			}
		}
		return Math.sqrt(sum / count);
	}

}
