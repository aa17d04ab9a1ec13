package io.packshot.gateway.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.KeyId;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API keys with the hashes of their secrets. */
@Repository
class Keys {

	private static final String SELECT = """
			select id, secret_hash, platform_wide, role, label, created_at, expires_at, revoked_at,
			       array(select brand_id from api_key_brand where key_id = id) as brands
			from api_key
			""";

	private final JdbcClient jdbc;

	Keys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(ApiKey key, byte[] hash, String createdBy) {
		this.jdbc.sql("""
				insert into api_key (id, secret_hash, platform_wide, role, label, created_by, created_at, expires_at)
				values (:id, :hash, :platformWide, :role, :label, :createdBy, :createdAt, :expiresAt)
				""")
			.param("id", key.id().value())
			.param("hash", hash)
			.param("platformWide", key.scope() instanceof Scope.Platform)
			.param("role", key.role().label())
			.param("label", key.label())
			.param("createdBy", createdBy)
			.param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
			.param("expiresAt", (key.expiresAt() != null) ? key.expiresAt().atOffset(ZoneOffset.UTC) : null)
			.update();
		if (key.scope() instanceof Scope.Brands some) {
			this.jdbc.sql("insert into api_key_brand (key_id, brand_id) select :key, unnest(:brands)")
				.param("key", key.id().value())
				.param("brands", some.labels().toArray(String[]::new))
				.update();
		}
	}

	Optional<Stored> find(KeyId id) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(Keys::row).optional();
	}

	/** The keys that lie wholly in the scope, oldest first, ended ones included. */
	Page<ApiKey> list(Scope scope, PageRequest request) {
		List<ApiKey> rows = this.jdbc.sql(SELECT + """
				where id > :after
				  and (:everything or not platform_wide and not exists (
				       select 1 from api_key_brand where key_id = id and brand_id <> all (:brands)))
				order by id limit :limit
				""")
			.param("after", request.after())
			.param("everything", scope instanceof Scope.Platform)
			.param("brands", scope.labels().toArray(String[]::new))
			.param("limit", request.limit() + 1)
			.query(Keys::row)
			.list()
			.stream()
			.map(Stored::key)
			.toList();
		return Page.of(rows, request, (key) -> key.id().value());
	}

	/** Ends a key; one that has ended stays as it is. */
	void revoke(KeyId id, Instant now) {
		this.jdbc.sql("update api_key set revoked_at = :now where id = :id and revoked_at is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", id.value())
			.update();
	}

	/** Keys that administer the platform and do not end by themselves. */
	List<KeyId> listLastingPlatformAdmins() {
		return this.jdbc.sql("""
				select id from api_key
				where platform_wide and role = 'admin' and revoked_at is null and expires_at is null
				""").query((row, number) -> new KeyId(row.getString(1))).list();
	}

	/** Lets one transaction at a time decide on the keys that administer the platform. */
	void lockPlatformAdmins() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('packshot platform admins'))")
			.query((row, number) -> 0)
			.single();
	}

	private static Stored row(ResultSet row, int number) throws SQLException {
		Scope scope = row.getBoolean("platform_wide") ? new Scope.Platform()
				: new Scope.Brands(Arrays.stream((String[]) row.getArray("brands").getArray())
					.map(BrandId::new)
					.collect(Collectors.toSet()));
		ApiKey key = new ApiKey(new KeyId(row.getString("id")), Role.find(row.getString("role")).orElseThrow(), scope,
				row.getString("label"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				instant(row, "expires_at"), instant(row, "revoked_at"));
		return new Stored(key, row.getBytes("secret_hash"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** A key and the hash of its secret. */
	@SuppressWarnings("ArrayRecordComponent")
	record Stored(ApiKey key, byte[] hash) {

	}

}
