package io.packshot.scenemodel.sampler;

import io.packshot.scenemodel.caption.Caption;

/**
 * One plate to sample.
 *
 * @param caption what it shows, read by the model's own vocabulary
 * @param seed where its noise begins
 * @param index which of several plates of that seed, not negative
 */
public record PlateRequest(Caption caption, long seed, int index) {

	public PlateRequest {
		if (index < 0) {
			throw new IllegalArgumentException("a plate has no index " + index);
		}
	}

}
