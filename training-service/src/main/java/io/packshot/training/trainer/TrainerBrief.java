package io.packshot.training.trainer;

import java.time.Duration;
import java.util.List;

import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.RunId;
import io.packshot.training.recipe.Recipe;

/**
 * What a trainer is to do; the first file in its folder.
 *
 * @param run the run
 * @param recipe how
 * @param seed starts everything random
 * @param photos on what, by photo id
 * @param checkpointEvery time after which the state is saved
 * @param checkpointSteps steps after which it is saved, whichever comes first
 */
public record TrainerBrief(RunId run, Recipe recipe, long seed, List<Photo> photos, Duration checkpointEvery,
		int checkpointSteps) {

	public TrainerBrief {
		photos = List.copyOf(photos);
	}

	/**
	 * A photo to take the product out of.
	 *
	 * @param photo the photo
	 * @param product what it shows
	 * @param words what the catalog says about it
	 * @param backdrop whether the picture shows a backdrop to learn from
	 * @param master file name of the upright sRGB picture, below the inputs
	 * @param alpha file name of the matte, below the inputs
	 */
	public record Photo(PhotoId photo, ProductId product, String words, boolean backdrop, String master, String alpha) {

	}

}
