package io.packshot.platform.idempotency;

import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that were seen in the last day, with the answers given. */
final class IdempotencyKeys {

	private static final Duration KEPT = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Duration lease;

	IdempotencyKeys(JdbcClient jdbc, Duration lease) {
		this.jdbc = jdbc;
		this.lease = lease;
	}

	/**
	 * Claims a key for this request.
	 * @return false where another request has it, finished or still running
	 */
	boolean claim(String scope, String key, String fingerprint) {
		purge();
		return this.jdbc.sql("""
				insert into idempotency (scope, key, fingerprint, locked_until)
				values (:scope, :key, :fingerprint, now() + make_interval(secs => :lease))
				on conflict (scope, key) do update
				   set locked_until = excluded.locked_until
				 where idempotency.status is null and idempotency.locked_until < now()
				   and idempotency.fingerprint = excluded.fingerprint
				""")
			.param("scope", scope)
			.param("key", key)
			.param("fingerprint", fingerprint)
			.param("lease", this.lease.toSeconds())
			.update() == 1;
	}

	/** Says that the request under a key still runs. */
	void renew(String scope, String key) {
		this.jdbc.sql("""
				update idempotency set locked_until = now() + make_interval(secs => :lease)
				where scope = :scope and key = :key and status is null
				""").param("lease", this.lease.toSeconds()).param("scope", scope).param("key", key).update();
	}

	Optional<StoredAnswer> find(String scope, String key) {
		return this.jdbc.sql("""
				select fingerprint, status, headers, coalesce(body, ''::bytea)
				from idempotency where scope = :scope and key = :key
				""")
			.param("scope", scope)
			.param("key", key)
			.query((row, number) -> new StoredAnswer(row.getString(1), row.getObject(2, Integer.class),
					row.getString(3), row.getBytes(4)))
			.optional();
	}

	void finish(String scope, String key, StoredAnswer answer) {
		this.jdbc.sql("""
				update idempotency set status = :status, headers = :headers, body = :body, locked_until = null
				where scope = :scope and key = :key
				""")
			.param("status", answer.status())
			.param("headers", answer.headers())
			.param("body", answer.body())
			.param("scope", scope)
			.param("key", key)
			.update();
	}

	/** Forgets a claim: the request failed on our side and may be sent again. */
	void release(String scope, String key) {
		this.jdbc.sql("delete from idempotency where scope = :scope and key = :key")
			.param("scope", scope)
			.param("key", key)
			.update();
	}

	private void purge() {
		this.jdbc.sql("""
				delete from idempotency where (scope, key) in (
				  select scope, key from idempotency where created_at < now() - make_interval(secs => :kept) limit 100
				)
				""").param("kept", KEPT.toSeconds()).update();
	}

}
