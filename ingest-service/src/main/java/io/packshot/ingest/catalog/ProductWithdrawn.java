package io.packshot.ingest.catalog;

import io.packshot.contract.id.ProductId;

/**
 * Data of {@code io.packshot.catalog.product.withdrawn.v1}.
 *
 * @param product the catalog's id
 */
record ProductWithdrawn(ProductId product) {

	/** CloudEvents type. */
	static final String TYPE = "io.packshot.catalog.product.withdrawn.v1";

}
