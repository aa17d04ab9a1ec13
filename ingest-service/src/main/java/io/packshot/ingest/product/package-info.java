/**
 * Keeps what is known about each product: the newest statement wins, whether it comes by
 * REST or from a catalog, and in whichever order. Comes in: statements; goes out: name,
 * category and whether the product is still sold.
 */
@NullMarked
package io.packshot.ingest.product;

import org.jspecify.annotations.NullMarked;
