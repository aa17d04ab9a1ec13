package io.packshot.inference.generation;

import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.picture.Picture;

/**
 * A composed picture before it becomes a file.
 *
 * @param picture what will be delivered
 * @param framing where the product stands in it
 */
record Rendering(Picture picture, Framing framing) {

}
