package io.packshot.platform.idempotency;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Renews the claims of the requests that run in this process, however long they take; so
 * those of a process that died are soon free again.
 */
final class RunningClaims implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(RunningClaims.class);

	private final IdempotencyKeys keys;

	private final Set<Claim> running = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "idempotency-claims");
		thread.setDaemon(true);
		return thread;
	});

	private final ScheduledFuture<?> renewals;

	/**
	 * Starts to renew.
	 * @param every a small part of the keys' lease
	 */
	RunningClaims(IdempotencyKeys keys, Duration every) {
		this.keys = keys;
		this.renewals = this.clock.scheduleWithFixedDelay(this::renew, every.toMillis(), every.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	void begin(String scope, String key) {
		this.running.add(new Claim(scope, key));
	}

	void end(String scope, String key) {
		this.running.remove(new Claim(scope, key));
	}

	@Override
	public void close() {
		this.renewals.cancel(true);
		this.clock.shutdownNow();
	}

	private void renew() {
		for (Claim claim : this.running) {
			try {
				this.keys.renew(claim.scope(), claim.key());
			}
			catch (DataAccessException ex) {
				// The next turn comes before the lease ends.
				log.atWarn().setCause(ex).log("claim not renewed");
			}
		}
	}

	/** A key of a caller. */
	private record Claim(String scope, String key) {
	}

}
