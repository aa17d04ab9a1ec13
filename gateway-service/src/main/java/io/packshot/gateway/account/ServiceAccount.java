package io.packshot.gateway.account;

import io.packshot.contract.id.AccountId;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.security.Role;

/**
 * A service of the platform that speaks in its own name, for whichever brand it names.
 *
 * @param name the service's word
 * @param id the subject of its tokens
 */
record ServiceAccount(String name, AccountId id) {

	Credential credential() {
		return new Credential(new Grant(this.id.value(), Role.SERVICE, new Scope.Platform()), null);
	}

}
