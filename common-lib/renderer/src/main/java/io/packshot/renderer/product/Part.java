package io.packshot.renderer.product;

import io.packshot.renderer.shape.Solid;

/**
 * A solid and what covers it.
 */
record Part(Solid solid, Coat coat) {
}
