package io.packshot.gateway.key;

import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.security.Role;

/** Nobody makes a key with more than they have themselves. */
final class KeyPolicy {

	private KeyPolicy() {
	}

	/** Decides whether the maker may make, or end, a key with this role and scope. */
	static KeyVerdict decide(Grant maker, Role role, Scope scope) {
		// Not "includes": a stolen service secret must not mint keys that outlive it.
		if (maker.role() != Role.ADMIN) {
			return KeyVerdict.NOT_AN_ADMIN;
		}
		if (role == Role.SERVICE) {
			return KeyVerdict.ROLE_RESERVED;
		}
		if (maker.scope().covers(scope)) {
			return KeyVerdict.ALLOWED;
		}
		return (scope instanceof Scope.Platform) ? KeyVerdict.PLATFORM_ONLY : KeyVerdict.FOREIGN_BRAND;
	}

}
