package io.packshot.imaging.composite;

/**
 * The map from photo to output: a point (u, v) in photo pixels, corners at whole numbers,
 * comes to (scale u + left, scale v + top).
 *
 * @param scale output pixels per photo pixel
 * @param left output position of the photo's left edge; may be negative
 * @param top output position of the photo's upper edge; may be negative
 */
public record Placement(double scale, double left, double top) {
}
