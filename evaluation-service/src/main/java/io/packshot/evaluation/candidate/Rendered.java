package io.packshot.evaluation.candidate;

import java.util.List;

import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.imaging.picture.Picture;
import io.packshot.imaging.proof.ProofReport;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate made.
 *
 * @param plates empty backdrops
 * @param images composites
 * @param heldBack products whose composites the guard held back
 */
record Rendered(List<Plate> plates, List<ProvenImage> images, List<ProductId> heldBack) {

	Rendered {
		plates = List.copyOf(plates);
		images = List.copyOf(images);
		heldBack = List.copyOf(heldBack);
	}

	/**
	 * A plate with what it was asked for with, and which held-out photo it answers to.
	 */
	record Plate(String prompt, long seed, int photo, Picture picture) {

	}

	/** A composite with its proof; null where it does not say what to compare with. */
	record ProvenImage(ProductId product, @Nullable PhotoId photo, String prompt, long seed, ObjectRef file,
			@Nullable ProofReport proof) {

	}

}
