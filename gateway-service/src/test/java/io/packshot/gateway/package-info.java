/**
 * The gateway as its clients meet it.
 */
@NullMarked
package io.packshot.gateway;

import org.jspecify.annotations.NullMarked;
