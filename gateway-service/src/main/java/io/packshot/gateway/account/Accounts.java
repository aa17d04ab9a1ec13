package io.packshot.gateway.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

import io.packshot.contract.id.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Service accounts with the hashes of their secrets. */
@Repository
class Accounts {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds the account, or gives the one of that name another secret. */
	void put(ServiceAccount account, byte[] hash, Instant now) {
		this.jdbc.sql("""
				insert into service_account (name, id, secret_hash, created_at) values (:name, :id, :hash, :now)
				on conflict (name) do update set secret_hash = excluded.secret_hash
				""")
			.param("name", account.name())
			.param("id", account.id().value())
			.param("hash", hash)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Ends every account that is not named. */
	void retain(Collection<String> names) {
		this.jdbc.sql("delete from service_account where name <> all (:names)")
			.param("names", names.toArray(String[]::new))
			.update();
	}

	Optional<Stored> find(String name) {
		return this.jdbc.sql("select name, id, secret_hash from service_account where name = :name")
			.param("name", name)
			.query(Accounts::row)
			.optional();
	}

	Optional<ServiceAccount> find(AccountId id) {
		return this.jdbc.sql("select name, id, secret_hash from service_account where id = :id")
			.param("id", id.value())
			.query(Accounts::row)
			.optional()
			.map(Stored::account);
	}

	private static Stored row(ResultSet row, int number) throws SQLException {
		return new Stored(new ServiceAccount(row.getString("name"), new AccountId(row.getString("id"))),
				row.getBytes("secret_hash"));
	}

	/** An account and the hash of its secret. */
	@SuppressWarnings("ArrayRecordComponent")
	record Stored(ServiceAccount account, byte[] hash) {

	}

}
