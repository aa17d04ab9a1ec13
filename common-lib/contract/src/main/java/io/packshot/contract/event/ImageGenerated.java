package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;

/**
 * An image was produced, passed its guard and is stored.
 *
 * @param brand the owner
 * @param image the image
 * @param product the product it shows
 * @param photo the photo that the product's pixels come from
 * @param operation what was done, for example {@code white-background}
 * @param request digest of the canonical request: the cache key
 * @param file the delivered file
 * @param provenance the document that says how it was made
 */
public record ImageGenerated(BrandId brand, ImageId image, ProductId product, PhotoId photo, String operation,
		String request, ObjectRef file, ObjectRef provenance) implements Fact {

	@Override
	public String key() {
		return this.image.value();
	}

}
