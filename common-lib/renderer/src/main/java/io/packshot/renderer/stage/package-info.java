/**
 * What a product is photographed on and by: draws come in, backdrop, lamps and their
 * description come out.
 */
@NullMarked
package io.packshot.renderer.stage;

import org.jspecify.annotations.NullMarked;
