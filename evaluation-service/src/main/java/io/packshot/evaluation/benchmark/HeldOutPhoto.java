package io.packshot.evaluation.benchmark;

import io.packshot.imaging.measure.BackgroundField;

/**
 * A photo that no run learns from.
 *
 * @param photo the photo
 * @param background what it shows around its product
 * @param words what plates like it are asked for with
 */
public record HeldOutPhoto(BenchmarkPhoto photo, BackgroundField background, String words) {

}
