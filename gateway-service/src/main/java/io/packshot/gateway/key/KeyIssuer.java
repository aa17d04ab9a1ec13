package io.packshot.gateway.key;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.packshot.contract.id.KeyId;
import io.packshot.gateway.GatewayProblem;
import io.packshot.gateway.identity.CredentialRevoked;
import io.packshot.gateway.identity.Scope;
import io.packshot.gateway.secret.SecretHashes;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes and ends keys, for somebody who was found to be allowed to. */
@Component
class KeyIssuer {

	private final Keys keys;

	private final SecretHashes hashes;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	KeyIssuer(Keys keys, SecretHashes hashes, TransactionOperations transactions, ApplicationEventPublisher events,
			Clock clock) {
		this.keys = keys;
		this.hashes = hashes;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	Issued issue(Order order, String createdBy) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		ApiKey key = new ApiKey(KeyId.create(), order.role(), order.scope(), order.label(), now, order.expiresAt(),
				null);
		String secret = KeySecret.of(key.id(), this.hashes.create()).text();
		this.transactions.executeWithoutResult((status) -> this.keys.add(key, this.hashes.hash(secret), createdBy));
		return new Issued(key, secret);
	}

	void revoke(KeyId id) {
		this.transactions.executeWithoutResult((status) -> {
			this.keys.lockPlatformAdmins();
			if (this.keys.listLastingPlatformAdmins().equals(List.of(id))) {
				throw new ProblemException(GatewayProblem.LAST_ADMIN_KEY,
						"Make another key with the role admin for the brands [\"*\"] first, then revoke this one.");
			}
			this.keys.revoke(id, this.clock.instant());
		});
		this.events.publishEvent(new CredentialRevoked(id.value()));
	}

	/** What the new key is to be. */
	record Order(Role role, Scope scope, String label, @Nullable Instant expiresAt) {

	}

	/** A new key with its secret, which nobody can read again. */
	record Issued(ApiKey key, String secret) {

		@Override
		public String toString() {
			return this.key.toString();
		}

	}

}
