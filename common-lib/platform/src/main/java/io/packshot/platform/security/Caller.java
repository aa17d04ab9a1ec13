package io.packshot.platform.security;

import io.packshot.contract.id.BrandId;

/**
 * Who calls, and for which brand. As a controller argument it is read from the verified
 * token; whatever the controller touches is looked up under this brand, so that a foreign
 * brand's things do not exist for it.
 *
 * @param brand the brand that the call acts for
 * @param subject the key's or the service account's id
 * @param role what the caller may do
 */
public record Caller(BrandId brand, String subject, Role role) {

}
