/**
 * Tells the registry about ended runs over MLflow's wire, now or later, but never not.
 */
@NullMarked
package io.packshot.training.tracking;

import org.jspecify.annotations.NullMarked;
