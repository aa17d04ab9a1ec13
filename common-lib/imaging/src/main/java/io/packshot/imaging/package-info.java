/**
 * Everything that touches pixels without a network: decoding, mattes, compositing and
 * measuring. Knows no Spring and no service.
 */
@NullMarked
package io.packshot.imaging;

import org.jspecify.annotations.NullMarked;
