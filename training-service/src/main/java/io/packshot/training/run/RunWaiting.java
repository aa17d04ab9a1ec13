package io.packshot.training.run;

import io.packshot.contract.id.RunId;

/**
 * Wakes the slots of this process after the order was stored.
 *
 * @param run the run
 */
public record RunWaiting(RunId run) {

}
