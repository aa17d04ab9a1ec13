/**
 * Checks that recipes are complete and told apart.
 */
@NullMarked
package io.packshot.training.recipe;

import org.jspecify.annotations.NullMarked;
