/**
 * The inference service: orders for product images come in, finished and proven images go
 * out.
 */
@NullMarked
package io.packshot.inference;

import org.jspecify.annotations.NullMarked;
