package io.packshot.gateway.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import io.packshot.contract.id.KeyId;
import io.packshot.gateway.identity.IdentityProperties;
import io.packshot.gateway.identity.Scope;
import io.packshot.gateway.secret.OwnerOnlyFile;
import io.packshot.gateway.secret.SecretHashes;
import io.packshot.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the key that administers the platform where there is none, and puts it into a
 * file that only its owner reads.
 */
@Component
class FirstKey implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(FirstKey.class);

	private static final String CREATOR = "first-start";

	private final Keys keys;

	private final SecretHashes hashes;

	private final TransactionOperations transactions;

	private final Path file;

	private final Clock clock;

	FirstKey(Keys keys, SecretHashes hashes, TransactionOperations transactions, IdentityProperties properties,
			Clock clock) {
		this.keys = keys;
		this.hashes = hashes;
		this.transactions = transactions;
		this.file = properties.adminKeyFile();
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		this.transactions.executeWithoutResult((status) -> {
			this.keys.lockPlatformAdmins();
			if (this.keys.listLastingPlatformAdmins().isEmpty()) {
				create();
			}
		});
	}

	private void create() {
		ApiKey key = new ApiKey(KeyId.create(), Role.ADMIN, new Scope.Platform(), "first key",
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), null, null);
		String secret = KeySecret.of(key.id(), this.hashes.create()).text();
		this.keys.add(key, this.hashes.hash(secret), CREATOR);
		// Before the commit: a crash in between leaves a file to be replaced, not a key
		// that nobody has.
		OwnerOnlyFile.replace(this.file, (secret + "\n").getBytes(StandardCharsets.US_ASCII));
		log.atInfo().addKeyValue("file", this.file.toAbsolutePath()).log("wrote the key that administers the platform");
	}

}
