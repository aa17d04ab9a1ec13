package io.packshot.registry.rollout;

import java.time.Instant;

/**
 * One entry of a model's history; it never changes.
 *
 * @param line whose rollout moved
 * @param revision counts the steps from 1
 * @param kind how it moved
 * @param release what serves from then on
 * @param cause who wanted it
 * @param at when; later than all steps before
 */
record RolloutStep(ModelLine line, int revision, StepKind kind, Release release, Cause cause, Instant at) {

}
