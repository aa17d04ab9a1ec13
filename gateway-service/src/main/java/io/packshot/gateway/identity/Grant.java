package io.packshot.gateway.identity;

import io.packshot.platform.security.Role;

/**
 * What somebody may do and for which brands. As a controller argument it is read anew
 * from the database, so that a revoked key stops at once.
 *
 * @param subject the id of the key or the account
 * @param role what may be done
 * @param scope to whose things
 */
public record Grant(String subject, Role role, Scope scope) {

	/** Whether this is a person's key that manages the whole platform. */
	public boolean isPlatformAdmin() {
		return this.role == Role.ADMIN && this.scope instanceof Scope.Platform;
	}

	/** The same subject with less in reach. */
	public Grant within(Scope narrower) {
		if (!this.scope.covers(narrower)) {
			throw new IllegalArgumentException("a grant can be narrowed only");
		}
		return new Grant(this.subject, this.role, narrower);
	}

}
