package io.packshot.inference.template;

/**
 * A versioned description of a shot.
 *
 * @param name what orders call it
 * @param revision counts the changes of the description; part of every image's provenance
 * @param operation what is done to the photo
 * @param backdrop what stands behind the product
 * @param fill largest share of the frame that the product's limiting side takes, 0 to 1
 * @param description what it gives, in words for people
 */
public record Template(String name, int revision, Operation operation, Backdrop backdrop, double fill,
		String description) {

}
