package io.packshot.gateway.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A secret that was verified.
 *
 * @param grant what it stands for
 * @param expiresAt when it ends by itself; null where it does not
 */
public record Credential(Grant grant, @Nullable Instant expiresAt) {

}
