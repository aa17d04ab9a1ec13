package io.packshot.training.run;

import io.packshot.contract.id.RunId;

/**
 * The right to write about a run: lost as soon as there is a higher attempt.
 *
 * @param run the run
 * @param attempt counts from 1 and only grows
 */
public record AttemptToken(RunId run, int attempt) {

}
