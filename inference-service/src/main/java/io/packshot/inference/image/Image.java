package io.packshot.inference.image;

import java.time.Instant;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.inference.plate.Reading;
import tools.jackson.databind.JsonNode;

/**
 * An image that was made.
 *
 * @param id the image
 * @param brand the owner
 * @param product what it shows
 * @param photo where the product's pixels come from
 * @param operation what was done
 * @param template name and revision
 * @param request digest of the canonical request
 * @param width pixels
 * @param height pixels
 * @param file the delivered bytes
 * @param provenance how it was made
 * @param proof the guard's numbers
 * @param reading what the prompt meant
 * @param millis time that it took
 * @param createdAt when it was made
 */
public record Image(ImageId id, BrandId brand, ProductId product, PhotoId photo, String operation, String template,
		Digest request, int width, int height, ObjectRef file, ObjectRef provenance, JsonNode proof, Reading reading,
		long millis, Instant createdAt) {

}
