package io.packshot.inference.generation;

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

}
