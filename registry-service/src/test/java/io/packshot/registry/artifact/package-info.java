/** Files of runs, as MLflow's clients send and fetch them. */
@NullMarked
package io.packshot.registry.artifact;

import org.jspecify.annotations.NullMarked;
