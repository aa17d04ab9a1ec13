package io.packshot.registry.rollout;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot in the chain of those that a rollback walks back along.
 *
 * @param revision the rollout that made it
 * @param previous the release that served when it came; null for the model's first
 * @param snapshot what serves together
 */
record Release(int revision, @Nullable Integer previous, ReleaseSnapshot snapshot) {

}
