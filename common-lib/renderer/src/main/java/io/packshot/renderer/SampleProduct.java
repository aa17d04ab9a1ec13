package io.packshot.renderer;

import java.util.List;

/**
 * A product of the sample brand.
 *
 * @param id as a catalog would call it, such as {@code mug-01}
 * @param name as a shop would call it
 * @param category the family's label
 * @param photos what the brand's photographer took of it; all show the same product
 */
public record SampleProduct(String id, String name, String category, List<Shot> photos) {

	public SampleProduct {
		photos = List.copyOf(photos);
	}

}
