/**
 * What a training run is, and which states it may pass through: orders come in, rows and
 * facts go out.
 */
@NullMarked
package io.packshot.training.run;

import org.jspecify.annotations.NullMarked;
