/**
 * Knows which version shall serve each model of a brand, from the facts that the registry
 * tells.
 */
@NullMarked
package io.packshot.inference.routing;

import org.jspecify.annotations.NullMarked;
