/**
 * What a training needs to go on after an interruption, kept so that damage is noticed.
 */
@NullMarked
package io.packshot.training.checkpoint;

import org.jspecify.annotations.NullMarked;
