package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;

/**
 * A photo was refused and will not be used.
 *
 * @param brand the owner
 * @param photo the photo
 * @param product the product it was sent for
 * @param reason stable code, for example {@code product-not-found}
 * @param detail what a photographer can do about it
 */
public record PhotoRejected(BrandId brand, PhotoId photo, ProductId product, String reason,
		String detail) implements Fact {

	@Override
	public String key() {
		return this.photo.value();
	}

}
