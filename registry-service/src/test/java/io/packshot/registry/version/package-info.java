/**
 * Tells gate decisions once, twice and in every order.
 */
@NullMarked
package io.packshot.registry.version;

import org.jspecify.annotations.NullMarked;
