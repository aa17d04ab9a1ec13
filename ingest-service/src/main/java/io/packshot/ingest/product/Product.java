package io.packshot.ingest.product;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A product as the newest statement describes it.
 *
 * @param brand the owner
 * @param id the catalog's own id
 * @param name for people; null where nobody said
 * @param category free text of the catalog; null where nobody said
 * @param state whether it is still sold
 * @param statement the statement in force
 */
public record Product(BrandId brand, ProductId id, @Nullable String name, @Nullable String category, ProductState state,
		Statement statement) {

}
