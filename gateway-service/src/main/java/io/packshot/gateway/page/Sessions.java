package io.packshot.gateway.page;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.secret.SecretHashes;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions by the hash of their cookie. */
@Repository
class Sessions {

	static final Duration LIFETIME = Duration.ofHours(12);

	private final JdbcClient jdbc;

	private final SecretHashes hashes;

	private final Clock clock;

	Sessions(JdbcClient jdbc, SecretHashes hashes, Clock clock) {
		this.jdbc = jdbc;
		this.hashes = hashes;
		this.clock = clock;
	}

	/**
	 * Begins a session.
	 * @return the cookie's value
	 */
	String begin(Session session) {
		this.jdbc.sql("delete from web_session where expires_at < :now")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		String cookie = this.hashes.create();
		BrandId brand = session.brand();
		this.jdbc.sql("""
				insert into web_session (id_hash, subject, brand_id, expires_at)
				values (:hash, :subject, :brand, :expiresAt)
				""")
			.param("hash", this.hashes.hash(cookie))
			.param("subject", session.subject())
			.param("brand", (brand != null) ? brand.value() : null)
			.param("expiresAt", this.clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
			.update();
		return cookie;
	}

	Optional<Session> find(String cookie) {
		return this.jdbc.sql("select subject, brand_id from web_session where id_hash = :hash and expires_at > :now")
			.param("hash", this.hashes.hash(cookie))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Session(row.getString(1), brand(row.getString(2))))
			.optional();
	}

	void choose(String cookie, BrandId brand) {
		this.jdbc.sql("update web_session set brand_id = :brand where id_hash = :hash")
			.param("brand", brand.value())
			.param("hash", this.hashes.hash(cookie))
			.update();
	}

	void end(String cookie) {
		this.jdbc.sql("delete from web_session where id_hash = :hash").param("hash", this.hashes.hash(cookie)).update();
	}

	private static @Nullable BrandId brand(@Nullable String id) {
		return (id != null) ? new BrandId(id) : null;
	}

}
