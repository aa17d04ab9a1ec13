package io.packshot.ingest.photo;

import io.packshot.contract.id.PhotoId;

/**
 * Told inside this service when a photo waits for preparation.
 *
 * @param photo the photo
 */
public record PhotoReceived(PhotoId photo) {

}
