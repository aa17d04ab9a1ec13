package io.packshot.training.checkpoint;

import java.util.List;

/**
 * What a training remembers beside its state.
 *
 * @param total steps of all phases done
 * @param errorBefore held-out reconstruction error at step 0
 * @param seconds spent so far, by all attempts up to here
 * @param losses thinned out
 */
public record TrainingMemory(int total, double errorBefore, double seconds, List<LossPoint> losses) {

	public TrainingMemory {
		losses = List.copyOf(losses);
	}

}
