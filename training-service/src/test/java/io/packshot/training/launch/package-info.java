/**
 * Checks who may work on a run, and whole runs with real trainer processes.
 */
@NullMarked
package io.packshot.training.launch;

import org.jspecify.annotations.NullMarked;
