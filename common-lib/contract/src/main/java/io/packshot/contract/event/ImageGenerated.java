package io.packshot.contract.event;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * An image was produced, passed its guard and is stored.
 *
 * @param brand the owner
 * @param image the image
 * @param product the product it shows
 * @param photo the photo that the product's pixels come from
 * @param operation what was done, for example {@code white-background}
 * @param template name and revision of the template, for example {@code brand-scene/1}
 * @param request digest of the canonical request: the cache key
 * @param model the line of versions; null where no model made the scene
 * @param version what made the scene; null where no model did
 * @param file the delivered file
 * @param provenance the document that says how it was made
 * @param requestedAt when its order came
 * @param queueSeconds how long the order waited for its turn
 */
public record ImageGenerated(BrandId brand, ImageId image, ProductId product, PhotoId photo, String operation,
		String template, String request, @Nullable String model, @Nullable VersionId version, ObjectRef file,
		ObjectRef provenance, Instant requestedAt, double queueSeconds) implements Fact {

	@Override
	public String key() {
		return this.image.value();
	}

}
