package io.packshot.evaluation.gate;

import java.util.Map;

/**
 * What was measured of a candidate.
 *
 * @param heldOutPhotos photos that no run learns from
 * @param heldOutCrops background-only crops in them
 * @param plateCrops background-only crops in the candidate's plates
 * @param values the metrics; one that is absent could not be measured
 * @param floors what the brand's other photos reach in place of the plates; only of
 * metrics that compare with held-out photos, and only where there are such photos
 */
public record Sample(int heldOutPhotos, int heldOutCrops, int plateCrops, Map<Metric, Double> values,
		Map<Metric, Double> floors) {

	public Sample {
		values = Map.copyOf(values);
		floors = Map.copyOf(floors);
	}

	/** Without floors of the brand's own. */
	public Sample(int heldOutPhotos, int heldOutCrops, int plateCrops, Map<Metric, Double> values) {
		this(heldOutPhotos, heldOutCrops, plateCrops, values, Map.of());
	}

}
