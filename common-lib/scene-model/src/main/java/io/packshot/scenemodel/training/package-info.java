/**
 * How a scene model is trained: plates with captions, a recipe and a seed come in;
 * weights come out, step by step, with a state that resumes to the same bits.
 */
@NullMarked
package io.packshot.scenemodel.training;

import org.jspecify.annotations.NullMarked;
