package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;

/**
 * A run finished and offers a candidate.
 *
 * @param brand the owner
 * @param run the run
 * @param model the line of versions that the candidate wants to join
 * @param dataset the dataset's name
 * @param commit the commit that was trained on
 * @param profile the recipe's profile
 * @param recipe digest of the whole recipe
 * @param seed what everything random started from
 * @param retryOf how many gates the same wish has failed before
 * @param weights the candidate, a safetensors file
 */
public record RunCompleted(BrandId brand, RunId run, String model, String dataset, CommitId commit, String profile,
		Digest recipe, long seed, int retryOf, ObjectRef weights) implements Fact {

	@Override
	public String key() {
		return this.run.value();
	}

}
