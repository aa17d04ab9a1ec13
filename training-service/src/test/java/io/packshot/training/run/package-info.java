/**
 * Checks the states of a run.
 */
@NullMarked
package io.packshot.training.run;

import org.jspecify.annotations.NullMarked;
