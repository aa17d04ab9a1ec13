package io.packshot.contract.event;

/**
 * One number that a signal rests on.
 *
 * @param metric what was compared, for example {@code rejection-rate}
 * @param value what was found
 * @param limit the largest value that is healthy
 * @param samples how many images or reviews it was found on
 * @param exceeded whether the value lies beyond the limit by more than chance explains
 */
public record Finding(String metric, double value, double limit, int samples, boolean exceeded) {

}
