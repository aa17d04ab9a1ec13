package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;

/**
 * A training run was asked for and waits for a place.
 *
 * @param brand the owner
 * @param run the run
 * @param model the line of versions that a passing candidate will join
 * @param dataset the dataset's name
 * @param commit the commit that is trained on
 * @param profile the recipe's profile, for example {@code cpu-quick}
 * @param seed starts everything random
 * @param retryOf how many gates the same wish has failed before, 0 to 2
 * @param reason why it was asked for: {@code ordered} or {@code retry}
 */
public record RunQueued(BrandId brand, RunId run, String model, String dataset, CommitId commit, String profile,
		long seed, int retryOf, String reason) implements Fact {

	@Override
	public String key() {
		return this.run.value();
	}

}
