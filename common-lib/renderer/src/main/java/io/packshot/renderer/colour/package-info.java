/**
 * Linear-light colour, the sRGB transfer, and the named swatches that products are made
 * of.
 */
@NullMarked
package io.packshot.renderer.colour;

import org.jspecify.annotations.NullMarked;
