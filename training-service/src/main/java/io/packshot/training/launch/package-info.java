/**
 * Gives waiting runs a place and a process: claims come in, ended runs go out; whoever
 * lost the newest token writes nothing.
 */
@NullMarked
package io.packshot.training.launch;

import org.jspecify.annotations.NullMarked;
