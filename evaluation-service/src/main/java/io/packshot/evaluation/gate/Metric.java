package io.packshot.evaluation.gate;

import java.util.Locale;

/** What the gate measures; each number is the better the smaller it is. */
public enum Metric {

	/**
	 * Largest difference of any product pixel from its photo, over all composites, in
	 * 8-bit levels, where alpha is 1.
	 */
	PIXEL_PROOF(true),

	/** Largest share of a placed matte that the proof could not compare, 0..1. */
	PROOF_UNCOVERED(true),

	/** Sliced Wasserstein distance on the finest level, in 8-bit levels. */
	LAPLACIAN_0(false),

	/** The same on the level of half the side. */
	LAPLACIAN_1(false),

	/** The same on the field of 16 cells. */
	LAPLACIAN_COARSE(false),

	/**
	 * How much softer than in the brand's photos structures of the plates are, as a
	 * logarithm.
	 */
	SHARPNESS_LOSS(false),

	/**
	 * Mean distance of the plates' colours to the nearest colour of the brand's photos,
	 * in L*a*b*.
	 */
	PALETTE_DISTANCE(false),

	/**
	 * Mean distance of the held-out photos' colours to the nearest colour of the plates,
	 * in L*a*b*: large where the plates lack backdrops of the brand.
	 */
	PALETTE_COVERAGE(false),

	/** Mean distance of nine whole-field statistics, in deviations. */
	WHOLE_FIELD(false);

	private final boolean exact;

	Metric(boolean exact) {
		this.exact = exact;
	}

	/** The name in reports and facts. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether one picture is enough to fail, whatever the size of the sample. */
	boolean isExact() {
		return this.exact;
	}

}
