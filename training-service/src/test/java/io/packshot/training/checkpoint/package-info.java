/**
 * Checks that damage to checkpoints is noticed.
 */
@NullMarked
package io.packshot.training.checkpoint;

import org.jspecify.annotations.NullMarked;
