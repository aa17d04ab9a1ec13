/**
 * Says things about products in every order.
 */
@NullMarked
package io.packshot.ingest.product;

import org.jspecify.annotations.NullMarked;
