package io.packshot.gateway.account;

import java.time.Clock;
import java.util.Map;

import io.packshot.contract.id.AccountId;
import io.packshot.gateway.identity.IdentityProperties;
import io.packshot.gateway.secret.SecretHashes;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the accounts those of the configuration at each start; only hashes are stored.
 */
@Component
class ConfiguredAccounts implements InitializingBean {

	private final Accounts accounts;

	private final SecretHashes hashes;

	private final TransactionOperations transactions;

	private final Map<String, String> configured;

	private final Clock clock;

	ConfiguredAccounts(Accounts accounts, SecretHashes hashes, TransactionOperations transactions,
			IdentityProperties properties, Clock clock) {
		this.accounts = accounts;
		this.hashes = hashes;
		this.transactions = transactions;
		this.configured = properties.serviceAccounts();
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		this.configured.forEach(ConfiguredAccounts::check);
		this.transactions.executeWithoutResult((status) -> {
			this.configured.forEach((name, secret) -> this.accounts.put(new ServiceAccount(name, AccountId.create()),
					this.hashes.hash(secret), this.clock.instant()));
			this.accounts.retain(this.configured.keySet());
		});
	}

	private static void check(String name, String secret) {
		if (AccountSecret.parse(secret).filter((parsed) -> parsed.name().equals(name)).isEmpty()) {
			throw new IllegalStateException("packshot.identity.service-accounts." + name + " is not of the form sa_"
					+ name + "_ and at least 32 random characters of A-Z a-z 0-9 _ -");
		}
	}

}
