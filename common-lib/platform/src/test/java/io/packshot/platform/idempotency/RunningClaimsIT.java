package io.packshot.platform.idempotency;

import java.time.Duration;
import java.util.UUID;

import io.packshot.platform.probe.Probe;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RunningClaimsIT {

	private static final String SCOPE = "key_test bra_test /v1/probe";

	private static final Duration LEASE = Duration.ofSeconds(2);

	private final IdempotencyKeys keys = new IdempotencyKeys(Probe.get().context().getBean(JdbcClient.class), LEASE);

	private final String key = UUID.randomUUID().toString();

	@Test
	void aRequestKeepsItsKeyHoweverLongItRuns() {
		assertThat(claim()).isTrue();
		try (RunningClaims running = new RunningClaims(this.keys, Duration.ofMillis(200))) {
			running.begin(SCOPE, this.key);
			await().during(LEASE.multipliedBy(2)).atMost(LEASE.multipliedBy(5)).until(() -> !claim());
		}
	}

	@Test
	void theKeyOfADeadProcessIsSoonFree() {
		assertThat(claim()).isTrue();
		RunningClaims running = new RunningClaims(this.keys, Duration.ofMillis(200));
		running.begin(SCOPE, this.key);
		running.close();
		assertThat(claim()).isFalse();
		await().atMost(LEASE.multipliedBy(5)).until(this::claim);
	}

	private boolean claim() {
		return this.keys.claim(SCOPE, this.key, "fingerprint");
	}

}
