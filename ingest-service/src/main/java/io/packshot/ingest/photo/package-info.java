/**
 * Takes photos, by REST or from a catalog, after looking hard at their bytes: decides
 * whether they are pictures within the limits, gives one id per brand, product and
 * SHA-256, and shows what became of them. Comes in: bytes for a product; goes out:
 * received photos for preparation, PhotoRejected, originals and everything made of them.
 */
@NullMarked
package io.packshot.ingest.photo;

import org.jspecify.annotations.NullMarked;
