/**
 * Numbers about pictures: colour distances, errors of a matte against the truth, and the
 * distance between two sets of pictures. Planes of pixels come in, plain numbers go out;
 * nothing here decides whether a number is good enough.
 */
@NullMarked
package io.packshot.imaging.measure;

import org.jspecify.annotations.NullMarked;
