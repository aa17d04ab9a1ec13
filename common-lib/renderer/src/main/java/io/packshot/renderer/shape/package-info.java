/**
 * Solids as signed distance functions: dimensions come in, distances come out.
 */
@NullMarked
package io.packshot.renderer.shape;

import org.jspecify.annotations.NullMarked;
