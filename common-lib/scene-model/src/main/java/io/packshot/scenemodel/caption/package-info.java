/**
 * What a plate shows, in words: captions of a dataset come in, a vocabulary and the
 * weights that a network takes come out.
 */
@NullMarked
package io.packshot.scenemodel.caption;

import org.jspecify.annotations.NullMarked;
