package io.packshot.evaluation.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The committed thresholds: one file for demo, tests and production.
 *
 * @param revision counts the changes of the file
 * @param provenance how the numbers were made, in words for people
 * @param leastCrops the fewest background-only crops on either side
 * @param calibratedPhotos the fewest held-out photos that the margins were made with
 * @param limits one per metric
 */
public record Calibration(int revision, String provenance, int leastCrops, int calibratedPhotos, List<Limit> limits) {

	public Calibration {
		limits = List.copyOf(limits);
		Set<Metric> known = limits.stream().map(Limit::metric).collect(Collectors.toSet());
		if (!known.equals(EnumSet.allOf(Metric.class)) || known.size() != limits.size()) {
			throw new IllegalArgumentException("a calibration has one limit for each metric, not " + known);
		}
		if (leastCrops < 1 || calibratedPhotos < 1) {
			throw new IllegalArgumentException("a calibration is meant for a sample that is not empty");
		}
	}

}
