package io.packshot.ingest.catalog;

import java.time.Instant;
import java.util.Set;

import io.packshot.contract.id.BrandId;

/**
 * A catalog system that may speak for a brand.
 *
 * @param source its {@code ce_source}, a URI reference
 * @param brand for whom it speaks
 * @param buckets that it may name in photo locations, besides the brand's own uploads
 * @param createdAt when it was registered
 */
record Source(String source, BrandId brand, Set<String> buckets, Instant createdAt) {

	Source {
		buckets = Set.copyOf(buckets);
	}

}
