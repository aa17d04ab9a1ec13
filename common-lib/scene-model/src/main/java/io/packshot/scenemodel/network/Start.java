package io.packshot.scenemodel.network;

/**
 * The first values of a parameter: evenly spread over {@code centre - spread} to
 * {@code centre + spread}.
 *
 * @param centre middle of the values
 * @param spread largest distance from the middle, not negative
 */
public record Start(double centre, double spread) {

	/** All 0: the part begins without effect. */
	public static final Start ZEROS = new Start(0, 0);

	/** All 1. */
	public static final Start ONES = new Start(1, 0);

	public Start {
		if (!Double.isFinite(centre) || !(spread >= 0) || !Double.isFinite(spread)) {
			throw new IllegalArgumentException("parameters cannot start at " + centre + " +- " + spread);
		}
	}

	/**
	 * The spread that keeps the variance of a layer with that many inputs (1 /
	 * sqrt(inputs)).
	 */
	static Start forInputs(int inputs) {
		return new Start(0, 1 / StrictMath.sqrt(inputs));
	}

}
