/**
 * Tests of one feature, without a container.
 */
@NullMarked
package io.packshot.gateway.key;

import org.jspecify.annotations.NullMarked;
