/**
 * Decides which service owns a path, and passes requests on to it without keeping them in
 * memory.
 */
@NullMarked
package io.packshot.gateway.routing;

import org.jspecify.annotations.NullMarked;
