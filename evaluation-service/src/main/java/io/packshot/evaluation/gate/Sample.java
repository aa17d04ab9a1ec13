package io.packshot.evaluation.gate;

import java.util.Map;

/**
 * What was measured of a candidate.
 *
 * @param heldOutPhotos photos that no run learns from
 * @param heldOutCrops background-only crops in them
 * @param plateCrops background-only crops in the candidate's plates
 * @param values the metrics; one that is absent could not be measured
 */
public record Sample(int heldOutPhotos, int heldOutCrops, int plateCrops, Map<Metric, Double> values) {

	public Sample {
		values = Map.copyOf(values);
	}

}
