package io.packshot.evaluation.benchmark;

import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.matte.Matte;
import org.jspecify.annotations.Nullable;

/**
 * A row of the dataset commit, as ingest tells it; what else it has is not needed here.
 *
 * @param photo the photo
 * @param product what it shows
 * @param masterKey object key of the upright sRGB picture
 * @param alphaKey object key of the matte
 * @param matte the matte
 * @param matteMethod how it was made
 * @param matteConfidence 0 to 1
 * @param category of the product; null where the catalog has none
 */
public record BenchmarkPhoto(PhotoId photo, ProductId product, String masterKey, String alphaKey, MatteId matte,
		String matteMethod, double matteConfidence, @Nullable String category) {

	/** Whether its backdrop can be measured with. */
	boolean hasBackdrop() {
		return Matte.showsBackdrop(this.matteMethod, this.matteConfidence);
	}

}
