package io.packshot.ingest.photo;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A photo as it is stored.
 *
 * @param id the photo
 * @param brand the owner
 * @param product the product it shows
 * @param view which side it shows, as the sender says; null where nobody said
 * @param state where it is on its way
 * @param rejection why it is not used; null unless rejected
 * @param digest SHA-256 of the bytes; null where there were too many to be read
 * @param original the bytes as supplied; null where they are no picture and were not kept
 * @param prepared what preparation made of it; null unless accepted
 * @param createdAt when it came
 */
record Photo(PhotoId id, BrandId brand, ProductId product, @Nullable String view, PhotoState state,
		@Nullable Rejection rejection, @Nullable Digest digest, @Nullable ObjectRef original,
		@Nullable Prepared prepared, Instant createdAt) {

}
