package io.packshot.gateway.brand;

import java.time.Instant;

import io.packshot.contract.id.BrandId;

/**
 * A tenant.
 *
 * @param id names it everywhere
 * @param slug names it to people, unique and fit for a URL
 * @param name as the brand writes itself
 * @param createdAt when it was made
 */
public record Brand(BrandId id, String slug, String name, Instant createdAt) {

}
