/**
 * Tests of one feature, without a container.
 */
@NullMarked
package io.packshot.gateway.page;

import org.jspecify.annotations.NullMarked;
