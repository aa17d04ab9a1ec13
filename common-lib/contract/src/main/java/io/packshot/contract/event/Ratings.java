package io.packshot.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * How good an image is, from 1 (unusable) to 5 (faultless); null where the person did not
 * say.
 *
 * @param productFidelity whether the product looks as it is
 * @param brandConsistency whether the scene is the brand's
 * @param technicalQuality whether the picture is clean and sharp
 */
public record Ratings(@Nullable Integer productFidelity, @Nullable Integer brandConsistency,
		@Nullable Integer technicalQuality) {

	/** Nothing said. */
	public static final Ratings NONE = new Ratings(null, null, null);

	public Ratings {
		check("productFidelity", productFidelity);
		check("brandConsistency", brandConsistency);
		check("technicalQuality", technicalQuality);
	}

	private static void check(String name, @Nullable Integer rating) {
		if (rating != null && (rating < 1 || rating > 5)) {
			throw new IllegalArgumentException(name + " lies between 1 and 5, not " + rating);
		}
	}

}
