/**
 * Checks what the trainer makes of photos.
 */
@NullMarked
package io.packshot.training.trainer;

import org.jspecify.annotations.NullMarked;
