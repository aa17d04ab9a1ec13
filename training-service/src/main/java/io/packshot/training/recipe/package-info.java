/**
 * Decides how networks are trained: profiles and settings come in, complete recipes with
 * their digests go out.
 */
@NullMarked
package io.packshot.training.recipe;

import org.jspecify.annotations.NullMarked;
