package io.packshot.training.dataset;

import java.util.List;

import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.imaging.matte.Matte;
import org.jspecify.annotations.Nullable;

/**
 * A photo of a commit, as ingest tells it; what training does not need is left out.
 *
 * @param photo the photo
 * @param product what it shows
 * @param masterKey object key of the upright sRGB picture
 * @param alphaKey object key of the matte
 * @param matteMethod how the matte was made
 * @param matteConfidence 0 to 1
 * @param category the product's category, if the catalog has one
 * @param view which side it shows, if somebody said
 * @param labels further words, if there are any
 */
public record DatasetRow(PhotoId photo, ProductId product, String masterKey, String alphaKey, String matteMethod,
		double matteConfidence, @Nullable String category, @Nullable String view, @Nullable List<String> labels) {

	/** Whether its backdrop can be learnt from. */
	public boolean hasBackdrop() {
		return Matte.showsBackdrop(this.matteMethod, this.matteConfidence);
	}

	/** What the catalog says, in words. */
	public String words() {
		StringBuilder words = new StringBuilder();
		if (this.category != null) {
			words.append(this.category);
		}
		if (this.view != null) {
			words.append(' ').append(this.view);
		}
		if (this.labels != null) {
			this.labels.forEach((label) -> words.append(' ').append(label));
		}
		return words.toString().strip();
	}

}
