package io.packshot.ingest.dataset;

import java.time.Instant;

import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One photo in a dataset. Objects are named by their keys, so that whoever reads the
 * table needs nothing but the table and the bucket.
 *
 * @param photo the photo
 * @param product the product it shows
 * @param sha256 digest of the original
 * @param width pixels of the master
 * @param height pixels of the master
 * @param mediaType of the original
 * @param originalKey key of the bytes as supplied
 * @param masterKey key of the upright sRGB picture
 * @param alphaKey key of the matte
 * @param foregroundKey key of the cut-out product
 * @param matte the matte
 * @param matteMethod how it was made
 * @param matteConfidence 0 to 1
 * @param category the product's category; null where the catalog has none
 * @param view which side the photo shows; null where nobody said
 * @param acceptedAt when the photo was accepted, to the microsecond
 */
record DatasetRow(PhotoId photo, ProductId product, Digest sha256, int width, int height, String mediaType,
		String originalKey, String masterKey, String alphaKey, String foregroundKey, MatteId matte, String matteMethod,
		double matteConfidence, @Nullable String category, @Nullable String view, Instant acceptedAt) {

}
