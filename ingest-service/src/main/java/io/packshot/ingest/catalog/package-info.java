/**
 * Listens to the catalog systems of brands: decides which of them may speak for whom and
 * which buckets they may name. Comes in: products upserted or withdrawn, with locations
 * of photos; goes out: statements about products, photos, and dead letters with a reason.
 */
@NullMarked
package io.packshot.ingest.catalog;

import org.jspecify.annotations.NullMarked;
