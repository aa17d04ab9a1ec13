/**
 * A trained scene model as bytes: networks, vocabulary and whitening come in, a
 * safetensors file with a digest comes out, and back again from bytes that nobody vouches
 * for.
 */
@NullMarked
package io.packshot.scenemodel.weights;

import org.jspecify.annotations.NullMarked;
