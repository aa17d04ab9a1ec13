package io.packshot.gateway.account;

import java.util.Optional;

import io.packshot.contract.id.AccountId;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.CredentialSource;
import io.packshot.gateway.secret.SecretHashes;

import org.springframework.stereotype.Component;

/** Service accounts as credentials. */
@Component
class AccountCredentials implements CredentialSource {

	private final Accounts accounts;

	private final SecretHashes hashes;

	AccountCredentials(Accounts accounts, SecretHashes hashes) {
		this.accounts = accounts;
		this.hashes = hashes;
	}

	@Override
	public boolean recognises(String secret) {
		return secret.startsWith(AccountSecret.PREFIX);
	}

	@Override
	public Optional<Credential> verify(String secret) {
		return AccountSecret.parse(secret)
			.flatMap((parsed) -> this.accounts.find(parsed.name()))
			.filter((stored) -> this.hashes.matches(secret, stored.hash()))
			.map((stored) -> stored.account().credential());
	}

	@Override
	public Optional<Credential> find(String subject) {
		try {
			return this.accounts.find(new AccountId(subject)).map(ServiceAccount::credential);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
