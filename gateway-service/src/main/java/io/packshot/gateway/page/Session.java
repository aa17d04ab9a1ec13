package io.packshot.gateway.page;

import io.packshot.contract.id.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a browser who has signed in with a key.
 *
 * @param subject the key's id
 * @param brand whose things they look at; null where the platform has no brand yet
 */
record Session(String subject, @Nullable BrandId brand) {

}
