package io.packshot.training.run;

import io.packshot.contract.id.CommitId;

/**
 * What was ordered.
 *
 * @param model the line of versions that a passing candidate joins
 * @param dataset the dataset's name
 * @param commit the commit to train on
 * @param profile the recipe's profile
 * @param seed starts everything random
 * @param retryOf how many gates the same wish has failed before, 0 to 2
 */
public record RunOrder(String model, String dataset, CommitId commit, String profile, long seed, int retryOf) {

}
