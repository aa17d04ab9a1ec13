/**
 * Holds candidates for evaluation: weights of a finished run come in, images and plates
 * to measure go out. Nothing here reaches a storefront.
 */
@NullMarked
package io.packshot.inference.candidate;

import org.jspecify.annotations.NullMarked;
