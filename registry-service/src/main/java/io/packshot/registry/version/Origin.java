package io.packshot.registry.version;

import java.time.Instant;

import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;

/**
 * Where a version comes from: everything that its weights depend on, and what the gate
 * found.
 *
 * @param dataset the dataset's name
 * @param commit of the dataset that was trained on
 * @param profile of the recipe
 * @param recipe digest of the whole recipe
 * @param seed what everything random started from
 * @param run made the weights
 * @param report of the gate, a JSON document in the brand's objects
 * @param decidedAt when the gate decided
 */
public record Origin(String dataset, CommitId commit, String profile, Digest recipe, long seed, RunId run,
		ObjectRef report, Instant decidedAt) {

}
