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
 * An image may be shown to shoppers.
 *
 * @param brand the owner
 * @param image the image
 * @param product the product it shows
 * @param photo the photo that the product's pixels come from
 * @param operation what was done
 * @param template name and revision of the template, for example {@code brand-scene/1}
 * @param version what made the scene; null where no model did
 * @param file the delivered file
 * @param requestedAt when its order came
 * @param rule what let it out
 */
public record ImagePublished(BrandId brand, ImageId image, ProductId product, PhotoId photo, String operation,
		String template, @Nullable VersionId version, ObjectRef file, Instant requestedAt,
		PublicationRule rule) implements Fact {

	@Override
	public String key() {
		return this.image.value();
	}

}
