package io.packshot.ingest.catalog;

import java.util.List;

import io.packshot.contract.event.CatalogEvent;
import io.packshot.contract.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link CatalogEvent#PRODUCT_UPSERTED}.
 *
 * @param product the catalog's id
 * @param name for people
 * @param category free text
 * @param photos where its photos lie; empty where absent
 */
record ProductUpserted(ProductId product, @Nullable String name, @Nullable String category, List<PhotoAt> photos) {

	@SuppressWarnings("NullAway") // Jackson hands null where the array is absent
	ProductUpserted {
		photos = (photos != null) ? List.copyOf(photos) : List.of();
	}

	/**
	 * Where a photo lies.
	 *
	 * @param location {@code s3://bucket/key}
	 * @param view which side it shows
	 * @param mediaType what the sender thinks it is; the bytes decide
	 */
	record PhotoAt(String location, @Nullable String view, @Nullable String mediaType) {

	}

}
