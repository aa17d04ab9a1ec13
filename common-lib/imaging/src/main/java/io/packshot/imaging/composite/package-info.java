/**
 * Puts a product onto a background without touching its own pixels. A photo, its matte
 * and a framing come in; a picture goes out in which every opaque product pixel is the
 * photo's, resampled once in linear light.
 */
@NullMarked
package io.packshot.imaging.composite;

import org.jspecify.annotations.NullMarked;
