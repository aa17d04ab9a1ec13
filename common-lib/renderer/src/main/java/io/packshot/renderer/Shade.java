package io.packshot.renderer;

/**
 * What reaches a spot, each in [0, 1].
 *
 * @param open share of the ambient light
 * @param first share of the first lamp's disc
 * @param second share of the second lamp's disc
 */
record Shade(double open, double first, double second) {
}
