package io.packshot.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.CredentialRevoked;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Credentials that were verified within the last 30 seconds, with the tokens minted for
 * them, so that a request costs neither a query nor a signature. A revocation in this
 * process takes effect at once, in another one after those seconds. Safe for use by
 * several threads.
 */
@Component
class RecentCredentials {

	static final Duration KEPT = Duration.ofSeconds(30);

	private static final int MOST_ENTRIES = 10_000;

	private final Clock clock;

	private final Map<String, Entry> entries = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
			return size() > MOST_ENTRIES;
		}

	};

	private long revocations;

	RecentCredentials(Clock clock) {
		this.clock = clock;
	}

	/** The credential under the fingerprint, if it was verified lately. */
	synchronized Optional<Entry> find(String fingerprint) {
		Entry entry = this.entries.get(fingerprint);
		if (entry == null || this.clock.instant().isBefore(entry.until)) {
			return Optional.ofNullable(entry);
		}
		this.entries.remove(fingerprint);
		return Optional.empty();
	}

	/** Verifies a credential and keeps it, unless one is revoked meanwhile. */
	Optional<Entry> load(String fingerprint, Supplier<Optional<Credential>> verification) {
		long before = revocations();
		return verification.get().map((credential) -> keep(fingerprint, credential, before));
	}

	@EventListener
	synchronized void on(CredentialRevoked event) {
		this.revocations++;
		this.entries.values().removeIf((entry) -> entry.credential.grant().subject().equals(event.subject()));
	}

	private synchronized long revocations() {
		return this.revocations;
	}

	private synchronized Entry keep(String fingerprint, Credential credential, long revocationsBefore) {
		Instant until = this.clock.instant().plus(KEPT);
		if (credential.expiresAt() != null && credential.expiresAt().isBefore(until)) {
			until = credential.expiresAt();
		}
		Entry entry = new Entry(credential, until, new ConcurrentHashMap<>());
		if (revocationsBefore == this.revocations) {
			this.entries.put(fingerprint, entry);
		}
		return entry;
	}

	/** A verified credential and its tokens by brand; the empty string is no brand. */
	record Entry(Credential credential, Instant until, Map<String, AccessToken> tokens) {

	}

}
