/**
 * Checks how the registry is told.
 */
@NullMarked
package io.packshot.training.tracking;

import org.jspecify.annotations.NullMarked;
