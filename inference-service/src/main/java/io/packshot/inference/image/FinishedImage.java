package io.packshot.inference.image;

import java.time.Duration;
import java.time.Instant;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.VersionId;
import io.packshot.imaging.proof.ProofReport;
import io.packshot.inference.generation.CanonicalRequest;
import io.packshot.inference.plate.PlateOrigin;
import io.packshot.inference.plate.Reading;
import io.packshot.inference.plate.Served;
import org.jspecify.annotations.Nullable;

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
 * @param served the version that made it; null where no model did
 * @param requestedAt when its order came
 * @param waited how long it waited for its turn
 * @param millis time that it took
 */
@SuppressWarnings("ArrayRecordComponent")
public record FinishedImage(PhotoAccepted photo, CanonicalRequest request, String mediaType, byte[] file,
		ProofReport proof, Reading reading, PlateOrigin origin, @Nullable Served served, Instant requestedAt,
		Duration waited, long millis) {

	@Nullable String model() {
		return (this.served != null) ? this.served.model() : null;
	}

	@Nullable VersionId version() {
		return (this.served != null) ? this.served.version() : null;
	}

}
