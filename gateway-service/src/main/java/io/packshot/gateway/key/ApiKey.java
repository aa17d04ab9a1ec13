package io.packshot.gateway.key;

import java.time.Instant;

import io.packshot.contract.id.KeyId;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A key that was made; not its secret.
 *
 * @param id names it
 * @param role what it may do
 * @param scope for which brands
 * @param label what it is for, in its maker's words
 * @param createdAt when it was made
 * @param expiresAt when it ends by itself; null where it does not
 * @param revokedAt when somebody ended it; null where nobody did
 */
record ApiKey(KeyId id, Role role, Scope scope, String label, Instant createdAt, @Nullable Instant expiresAt,
		@Nullable Instant revokedAt) {

	boolean isUsable(Instant now) {
		return this.revokedAt == null && (this.expiresAt == null || now.isBefore(this.expiresAt));
	}

	Credential credential() {
		return new Credential(new Grant(this.id.value(), this.role, this.scope), this.expiresAt);
	}

}
