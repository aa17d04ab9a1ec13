package io.packshot.ingest.catalog;

import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.objects.ObjectLocation;

/**
 * Decides whether a source may point at a location: into its own buckets, and into the
 * bucket of uploads below its own brand's prefix. Everything else would let one brand
 * read another's photos.
 */
final class LocationPolicy {

	/** Why a location is refused. */
	enum Refusal {

		/** The bucket is not registered to the source. */
		FOREIGN_BUCKET("foreign-bucket"),

		/** The upload belongs to another brand. */
		FOREIGN_UPLOAD("foreign-upload");

		private final String reason;

		Refusal(String reason) {
			this.reason = reason;
		}

		String reason() {
			return this.reason;
		}

	}

	private final String uploadBucket;

	private final String ownBucket;

	LocationPolicy(String uploadBucket, String ownBucket) {
		this.uploadBucket = uploadBucket;
		this.ownBucket = ownBucket;
	}

	Optional<Refusal> refuse(ObjectLocation location, Source source) {
		if (location.bucket().equals(this.uploadBucket)) {
			return isBelow(location, source.brand()) ? Optional.empty() : Optional.of(Refusal.FOREIGN_UPLOAD);
		}
		boolean registered = source.buckets().contains(location.bucket()) && !location.bucket().equals(this.ownBucket);
		return registered ? Optional.empty() : Optional.of(Refusal.FOREIGN_BUCKET);
	}

	private static boolean isBelow(ObjectLocation location, BrandId brand) {
		return location.key().startsWith(brand.value() + "/");
	}

}
