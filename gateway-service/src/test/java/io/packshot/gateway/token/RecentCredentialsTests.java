package io.packshot.gateway.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.packshot.gateway.identity.Credential;
import io.packshot.gateway.identity.CredentialRevoked;
import io.packshot.gateway.identity.Grant;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentCredentialsTests {

	private final SettableClock clock = new SettableClock();

	private final RecentCredentials recent = new RecentCredentials(this.clock);

	@Test
	void keepsForThirtySeconds() {
		this.recent.load("f", () -> Optional.of(credential(null)));
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(this.recent.find("f")).isPresent();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.recent.find("f")).isEmpty();
	}

	@Test
	void keepsNoLongerThanTheCredentialLives() {
		this.recent.load("f", () -> Optional.of(credential(this.clock.instant().plusSeconds(5))));
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.recent.find("f")).isEmpty();
	}

	@Test
	void forgetsRevokedCredentialAtOnce() {
		this.recent.load("f", () -> Optional.of(credential(null)));
		this.recent.on(new CredentialRevoked("key_1"));
		assertThat(this.recent.find("f")).isEmpty();
	}

	@Test
	void keepsNothingThatWasReadBeforeARevocation() {
		this.recent.load("f", () -> {
			Credential read = credential(null);
			this.recent.on(new CredentialRevoked("key_1"));
			return Optional.of(read);
		});
		assertThat(this.recent.find("f")).isEmpty();
	}

	@Test
	void keepsNoWrongKey() {
		assertThat(this.recent.load("f", Optional::empty)).isEmpty();
		assertThat(this.recent.find("f")).isEmpty();
	}

	private static Credential credential(@Nullable Instant expiresAt) {
		return new Credential(new Grant("key_1", Role.VIEWER, new Scope.Platform()), expiresAt);
	}

}
