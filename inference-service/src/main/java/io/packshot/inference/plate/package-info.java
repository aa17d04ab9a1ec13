/**
 * Makes the empty backdrops of scenes: words and a seed come in, a plate in linear light
 * comes out, with what the words meant and where the plate comes from.
 */
@NullMarked
package io.packshot.inference.plate;

import org.jspecify.annotations.NullMarked;
