package io.packshot.training.run;

import io.packshot.contract.id.RunId;

/**
 * Ends the run's trainer, if this process has it, after the wish was stored.
 *
 * @param run the run
 */
public record RunCancelled(RunId run) {

}
