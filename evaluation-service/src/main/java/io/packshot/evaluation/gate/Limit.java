package io.packshot.evaluation.gate;

import io.packshot.imaging.measure.SlicedWasserstein;

/**
 * How large a metric may be: {@code log((value + .1) / (floor + .1)) <= margin}. The
 * floor is what real plates reach against real photos; the margin grows with the noise of
 * small samples, by the square root of their size.
 *
 * @param metric the metric
 * @param floor in the metric's unit, 0 or more
 * @param margin a logarithm, at a sample of the calibration's size; 0 or more
 * @param widens whether small samples of held-out photos widen the margin
 */
record Limit(Metric metric, double floor, double margin, boolean widens) {

	Limit {
		if (!(floor >= 0 && margin >= 0)) {
			throw new IllegalArgumentException("floor and margin of " + metric.label() + " are 0 or more");
		}
	}

	/** The margin for a sample; never narrower than committed. */
	double margin(int photos, int calibratedPhotos) {
		return this.widens ? this.margin * Math.sqrt(Math.max(1, (double) calibratedPhotos / Math.max(1, photos)))
				: this.margin;
	}

	/** The largest value that passes. */
	double largest(int photos, int calibratedPhotos) {
		return (this.floor + SlicedWasserstein.VISIBLE) * Math.exp(margin(photos, calibratedPhotos))
				- SlicedWasserstein.VISIBLE;
	}

}
