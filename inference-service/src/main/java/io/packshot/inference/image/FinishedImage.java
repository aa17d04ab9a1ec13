package io.packshot.inference.image;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.generation.CanonicalRequest;

/**
 * A proven image on its way into the archive.
 *
 * @param photo where the product's pixels come from
 * @param request what was asked
 * @param mediaType of the file
 * @param file the bytes to deliver
 * @param proof passed
 * @param millis time that it took
 */
@SuppressWarnings("ArrayRecordComponent")
public record FinishedImage(PhotoAccepted photo, CanonicalRequest request, String mediaType, byte[] file,
		ProofReport proof, long millis) {

}
