/**
 * Decides which pixels of a photo are the product. A photo comes in; a matte with the
 * name of its method and a confidence goes out, and the colours that the product has
 * where the backdrop shines through.
 */
@NullMarked
package io.packshot.imaging.matte;

import org.jspecify.annotations.NullMarked;
