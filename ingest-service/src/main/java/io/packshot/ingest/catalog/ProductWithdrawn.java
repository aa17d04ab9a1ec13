package io.packshot.ingest.catalog;

import io.packshot.contract.event.CatalogEvent;
import io.packshot.contract.id.ProductId;

/**
 * Data of {@link CatalogEvent#PRODUCT_WITHDRAWN}.
 *
 * @param product the catalog's id
 */
record ProductWithdrawn(ProductId product) {

}
