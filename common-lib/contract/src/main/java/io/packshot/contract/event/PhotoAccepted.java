package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;

/**
 * A photo was decoded, matted and stored; it may enter datasets and images.
 *
 * @param brand the owner
 * @param photo the photo
 * @param product the product it shows
 * @param original the bytes as they were supplied
 * @param master the upright sRGB picture that everything else starts from, a PNG
 * @param width pixels of the master
 * @param height pixels of the master
 * @param matte the matte in force
 */
public record PhotoAccepted(BrandId brand, PhotoId photo, ProductId product, ObjectRef original, ObjectRef master,
		int width, int height, MatteRef matte) implements Fact {

	@Override
	public String key() {
		return this.photo.value();
	}

}
