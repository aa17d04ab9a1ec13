package io.packshot.ingest.upload;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.UploadId;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A direct upload.
 *
 * @param id the upload
 * @param brand the owner
 * @param announced what the sender said would come
 * @param expiresAt when the URL ends to be valid
 * @param completedAt when the bytes were checked; null before
 */
record Upload(UploadId id, BrandId brand, ObjectRef announced, Instant expiresAt, @Nullable Instant completedAt) {

}
