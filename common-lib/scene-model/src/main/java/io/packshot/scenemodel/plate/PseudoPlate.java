package io.packshot.scenemodel.plate;

/** What became of a photo from which the product was to be taken away. */
public sealed interface PseudoPlate {

	/** Share of the square that was filled, 0 to 1. */
	double filled();

	/**
	 * A usable backdrop.
	 *
	 * @param image the backdrop
	 * @param filled share of it that was filled
	 */
	record Clean(PlateImage image, double filled) implements PseudoPlate {
	}

	/**
	 * No usable backdrop.
	 *
	 * @param reason why
	 * @param filled share that would have been filled
	 */
	record Refused(Reason reason, double filled) implements PseudoPlate {
	}

	/** Why a photo gives no plate. */
	enum Reason {

		/** The shorter side is smaller than the plate. */
		TOO_SMALL,
		/** Too little of the backdrop is seen to guess the rest. */
		TOO_MUCH_FILLED

	}

}
