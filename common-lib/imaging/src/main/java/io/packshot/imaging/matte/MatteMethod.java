package io.packshot.imaging.matte;

import java.util.Optional;

import io.packshot.imaging.picture.Picture;

/**
 * A way to find the product in a photo. Implementations are deterministic: the same
 * pixels give the same matte. They may be called from any thread.
 */
public interface MatteMethod {

	/** Name and version, such as {@code classical/1}; changes when results may change. */
	String id();

	/**
	 * The matte of a photo, of the photo's size.
	 * @return empty where the method does not apply to this photo; a matte may be empty
	 * or full where the method applies but finds nothing
	 */
	Optional<Matte> find(Picture photo);

}
