package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * Photos or images have moved away from what the baseline holds.
 *
 * @param brand the owner
 * @param side what moved
 * @param model the line of versions; null for photos
 * @param statistic the distance
 * @param limit the largest distance that chance explains
 * @param samples how many photos or images were compared
 * @param feature the measure that moved most
 */
public record DriftDetected(BrandId brand, DriftSide side, @Nullable String model, double statistic, double limit,
		int samples, String feature) implements Fact {

	@Override
	public String key() {
		return this.brand.value();
	}

}
