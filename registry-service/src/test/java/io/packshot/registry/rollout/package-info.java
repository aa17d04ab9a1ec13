/**
 * Moves rollouts forth and back.
 */
@NullMarked
package io.packshot.registry.rollout;

import org.jspecify.annotations.NullMarked;
