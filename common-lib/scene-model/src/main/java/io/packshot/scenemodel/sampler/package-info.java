/**
 * Makes plates with a trained model: captions and seeds come in, small plates come out,
 * with the same bytes alone or in company.
 */
@NullMarked
package io.packshot.scenemodel.sampler;

import org.jspecify.annotations.NullMarked;
