/**
 * One correlation id from the first request through logs and facts.
 */
@NullMarked
package io.packshot.platform.observability;

import org.jspecify.annotations.NullMarked;
