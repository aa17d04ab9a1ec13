/**
 * Tests of one feature, without a container.
 */
@NullMarked
package io.packshot.gateway.secret;

import org.jspecify.annotations.NullMarked;
