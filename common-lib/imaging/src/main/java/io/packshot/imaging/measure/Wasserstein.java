package io.packshot.imaging.measure;

/**
 * The exact Wasserstein-1 distance of two samples of numbers: the area between their
 * quantile functions. Stateless, safe for any thread.
 */
final class Wasserstein {

	private Wasserstein() {
	}

	/**
	 * The distance of two samples, perhaps of different sizes.
	 * @param one in ascending order, not empty
	 * @param two in ascending order, not empty
	 */
	static double distance(float[] one, float[] two) {
		if (one.length == 0 || two.length == 0) {
			throw new IllegalArgumentException("an empty sample has no distance");
		}
		double sum = 0;
		double share = 0;
		int i = 0;
		int j = 0;
		while (i < one.length && j < two.length) {
			// Whole numbers decide whose step ends first, so that equal samples end
			// together.
			long endOfOne = (i + 1L) * two.length;
			long endOfTwo = (j + 1L) * one.length;
			double next = Math.min(endOfOne, endOfTwo) / ((double) one.length * two.length);
			sum += (next - share) * Math.abs(one[i] - two[j]);
			share = next;
			i += (endOfOne <= endOfTwo) ? 1 : 0;
			j += (endOfTwo <= endOfOne) ? 1 : 0;
		}
		return sum;
	}

}
