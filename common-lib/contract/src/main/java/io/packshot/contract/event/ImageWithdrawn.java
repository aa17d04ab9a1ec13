package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.ProductId;

/**
 * An image must not be shown any more.
 *
 * @param brand the owner
 * @param image the image
 * @param product the product it shows
 * @param reason in words for people
 */
public record ImageWithdrawn(BrandId brand, ImageId image, ProductId product, String reason) implements Fact {

	@Override
	public String key() {
		return this.image.value();
	}

}
