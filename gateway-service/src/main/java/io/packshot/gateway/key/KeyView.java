package io.packshot.gateway.key;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.packshot.contract.id.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * A key as callers see it.
 *
 * @param secret only in the answer to the request that made the key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyView(KeyId id, @Nullable String secret, String role, List<String> brands, String label, Instant createdAt,
		@Nullable Instant expiresAt, @Nullable Instant revokedAt) {

	static KeyView of(ApiKey key) {
		return of(key, null);
	}

	static KeyView of(ApiKey key, @Nullable String secret) {
		return new KeyView(key.id(), secret, key.role().label(), key.scope().labels(), key.label(), key.createdAt(),
				key.expiresAt(), key.revokedAt());
	}

}
