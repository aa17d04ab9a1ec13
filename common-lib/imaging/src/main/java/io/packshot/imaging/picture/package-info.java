/**
 * Pictures as values, and the way in and out of files: hostile bytes come in, an upright
 * sRGB picture or a reason comes out.
 */
@NullMarked
package io.packshot.imaging.picture;

import org.jspecify.annotations.NullMarked;
