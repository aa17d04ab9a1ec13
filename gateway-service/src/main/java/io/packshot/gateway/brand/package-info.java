/**
 * Decides which brands there are. Platform administrators make them; callers see their
 * own.
 */
@NullMarked
package io.packshot.gateway.brand;

import org.jspecify.annotations.NullMarked;
