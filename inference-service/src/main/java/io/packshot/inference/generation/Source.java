package io.packshot.inference.generation;

import io.packshot.imaging.matte.LooseShadow;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;

/**
 * A photo ready for compositing.
 *
 * @param master the upright photo
 * @param foreground the product's colours without the old background
 * @param matte the product's alpha
 */
record Source(Picture master, Picture foreground, Matte matte) {

	/** The same product without a shadow of its own, to stand on a floor. */
	Source grounded() {
		return new Source(this.master, this.foreground, LooseShadow.removedFrom(this.matte));
	}

}
