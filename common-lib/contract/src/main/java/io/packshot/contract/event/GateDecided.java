package io.packshot.contract.event;

import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;

/**
 * The gate has judged a candidate.
 *
 * @param brand the owner
 * @param run the run that made the candidate
 * @param model the line of versions that it wants to join
 * @param dataset the dataset's name
 * @param commit the commit that was trained on
 * @param profile the recipe's profile
 * @param recipe digest of the recipe
 * @param seed of the run
 * @param retryOf how many gates the same wish had failed before this one
 * @param weights the candidate
 * @param verdict the decision
 * @param failed names of the metrics that failed; empty on a pass
 * @param report the numbers and pictures, a JSON document
 */
public record GateDecided(BrandId brand, RunId run, String model, String dataset, CommitId commit, String profile,
		Digest recipe, long seed, int retryOf, ObjectRef weights, Verdict verdict, List<String> failed,
		ObjectRef report) implements Fact {

	public GateDecided {
		failed = List.copyOf(failed);
	}

	@Override
	public String key() {
		return this.run.value();
	}

}
