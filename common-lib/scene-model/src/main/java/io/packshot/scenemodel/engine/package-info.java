/**
 * The native tensor library of this process: a thread count comes in, a started library
 * with deterministic settings comes out.
 */
@NullMarked
package io.packshot.scenemodel.engine;

import org.jspecify.annotations.NullMarked;
