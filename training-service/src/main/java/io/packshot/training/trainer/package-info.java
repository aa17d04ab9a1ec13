/**
 * The process that trains: a folder with brief and photos comes in, weights, samples,
 * progress and an outcome go out.
 */
@NullMarked
package io.packshot.training.trainer;

import org.jspecify.annotations.NullMarked;
