/**
 * Turns an order into an image: the canonical request that names it, the work, and the
 * one result per request.
 */
@NullMarked
package io.packshot.inference.generation;

import org.jspecify.annotations.NullMarked;
