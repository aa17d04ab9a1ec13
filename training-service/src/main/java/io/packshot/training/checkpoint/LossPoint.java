package io.packshot.training.checkpoint;

/**
 * A loss on the way.
 *
 * @param phase what was being trained, for example {@code flow}
 * @param step steps of that phase done
 * @param total steps of all phases done
 * @param loss of that step
 */
public record LossPoint(String phase, int step, int total, double loss) {

}
