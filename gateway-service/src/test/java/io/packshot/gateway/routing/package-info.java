/**
 * Tests of one feature, without a container.
 */
@NullMarked
package io.packshot.gateway.routing;

import org.jspecify.annotations.NullMarked;
