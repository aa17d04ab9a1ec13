package io.packshot.inference.image;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.generation.CanonicalRequest;
import io.packshot.inference.plate.PlateOrigin;
import io.packshot.inference.plate.Reading;

/**
 * A proven image on its way into the archive.
 *
 * @param photo where the product's pixels come from
 * @param request what was asked
 * @param mediaType of the file
 * @param file the bytes to deliver
 * @param proof passed
 * @param reading what the prompt meant
 * @param origin where everything but the product comes from
 * @param millis time that it took
 */
@SuppressWarnings("ArrayRecordComponent")
public record FinishedImage(PhotoAccepted photo, CanonicalRequest request, String mediaType, byte[] file,
		ProofReport proof, Reading reading, PlateOrigin origin, long millis) {

}
