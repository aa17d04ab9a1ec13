/**
 * Decides which version of a model serves, and remembers for ever what served when, by
 * whose wish and why. VersionAdded and operators' wishes come in; RolloutChanged goes
 * out.
 */
@NullMarked
package io.packshot.registry.rollout;

import org.jspecify.annotations.NullMarked;
