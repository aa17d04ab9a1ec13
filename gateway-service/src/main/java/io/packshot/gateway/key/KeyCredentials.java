package io.packshot.gateway.key;

import java.time.Clock;
import java.util.Optional;

import io.packshot.contract.id.KeyId;
import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.CredentialSource;
import io.packshot.gateway.secret.SecretHashes;

import org.springframework.stereotype.Component;

/** API keys as credentials: good while they are neither revoked nor expired. */
@Component
class KeyCredentials implements CredentialSource {

	private final Keys keys;

	private final SecretHashes hashes;

	private final Clock clock;

	KeyCredentials(Keys keys, SecretHashes hashes, Clock clock) {
		this.keys = keys;
		this.hashes = hashes;
		this.clock = clock;
	}

	@Override
	public boolean recognises(String secret) {
		return secret.startsWith(KeySecret.PREFIX);
	}

	@Override
	public Optional<Credential> verify(String secret) {
		return KeySecret.parse(secret)
			.flatMap((parsed) -> this.keys.find(parsed.id()))
			.filter((stored) -> this.hashes.matches(secret, stored.hash()))
			.flatMap((stored) -> usable(stored.key()));
	}

	@Override
	public Optional<Credential> find(String subject) {
		try {
			return this.keys.find(new KeyId(subject)).flatMap((stored) -> usable(stored.key()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Optional<Credential> usable(ApiKey key) {
		return key.isUsable(this.clock.instant()) ? Optional.of(key.credential()) : Optional.empty();
	}

}
