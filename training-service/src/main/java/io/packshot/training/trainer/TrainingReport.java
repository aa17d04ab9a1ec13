package io.packshot.training.trainer;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.packshot.training.checkpoint.LossPoint;

/**
 * What a training measured.
 *
 * @param photos photos of the commit
 * @param plates plates that were learnt from
 * @param heldOut plates that were only measured with
 * @param heldOutProducts the products of the commit that were not learnt from
 * @param refused photos that gave no plate, by reason
 * @param words the vocabulary
 * @param errorBefore mean square error of the held-out plates through the untrained
 * autoencoder, sRGB values 0 to 1
 * @param errorAfter the same after training
 * @param seconds of all attempts, as far as they count
 * @param losses on the way, thinned out
 * @param notes what the owner should know
 */
public record TrainingReport(int photos, int plates, int heldOut, List<String> heldOutProducts,
		Map<String, Integer> refused, List<String> words, double errorBefore, double errorAfter, double seconds,
		List<LossPoint> losses, List<String> notes) {

	public TrainingReport {
		heldOutProducts = List.copyOf(heldOutProducts);
		refused = Map.copyOf(refused);
		words = List.copyOf(words);
		losses = List.copyOf(losses);
		notes = List.copyOf(notes);
	}

	/** By which factor the held-out error fell. */
	@JsonProperty(access = JsonProperty.Access.READ_ONLY)
	public double improvement() {
		return this.errorBefore / this.errorAfter;
	}

}
