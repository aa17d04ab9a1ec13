package io.packshot.evaluation.candidate;

import io.packshot.contract.event.RunCompleted;

/**
 * A candidate, or the wish for another run, that one worker holds.
 *
 * @param run what the finished run told
 * @param lease tells this holder from every other
 * @param tries how often it was taken, this time included
 * @param correlationId of the work that led here
 */
record Claim(RunCompleted run, String lease, int tries, String correlationId) {

}
