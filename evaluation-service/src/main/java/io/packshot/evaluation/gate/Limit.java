package io.packshot.evaluation.gate;

import io.packshot.imaging.measure.SlicedWasserstein;

/**
 * How large a metric may be: {@code log((value + .1) / (floor + .1)) <= margin}. The
 * floor is what real photos reach against real photos: of the brand itself where that
 * could be measured, but never less than of the calibration's brands.
 *
 * @param metric the metric
 * @param floor in the metric's unit, 0 or more
 * @param margin a logarithm, 0 or more
 */
record Limit(Metric metric, double floor, double margin) {

	Limit {
		if (!(floor >= 0 && margin >= 0)) {
			throw new IllegalArgumentException("floor and margin of " + metric.label() + " are 0 or more");
		}
	}

	/** The floor in force where the brand's own photos reach the given one. */
	double floor(double measured) {
		return Math.max(this.floor, measured);
	}

	/** The largest value that passes where the brand's own photos reach that floor. */
	double largest(double measured) {
		if (this.metric.isExact()) {
			return this.floor;
		}
		return (floor(measured) + SlicedWasserstein.VISIBLE) * Math.exp(this.margin) - SlicedWasserstein.VISIBLE;
	}

}
