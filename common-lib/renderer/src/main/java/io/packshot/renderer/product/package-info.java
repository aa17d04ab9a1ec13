/**
 * The sample products: draws come in, a solid with its coats and measures comes out.
 */
@NullMarked
package io.packshot.renderer.product;

import org.jspecify.annotations.NullMarked;
