/**
 * Tests of one feature, without a container.
 */
@NullMarked
package io.packshot.gateway.token;

import org.jspecify.annotations.NullMarked;
