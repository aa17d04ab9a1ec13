package io.packshot.ingest.preparation;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.ObjectRef;

/**
 * A photo that one worker holds.
 *
 * @param photo the photo
 * @param brand the owner
 * @param product the product it shows
 * @param original the bytes as supplied
 * @param lease tells this holder from every other
 * @param correlationId of the request that brought the photo
 * @param tries what happened to it before
 */
record Claim(PhotoId photo, BrandId brand, ProductId product, ObjectRef original, String lease, String correlationId,
		Tries tries) {

}
