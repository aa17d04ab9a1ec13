package io.packshot.ingest.dataset;

import java.sql.SQLException;
import java.time.Duration;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One committer per branch at a time, in all processes. The lock belongs to the current
 * transaction, and so ends with it, or with the process that holds it.
 */
@Component
final class BranchLock {

	private static final int SEED = 13;

	/** What PostgreSQL says when {@code lock_timeout} has passed. */
	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final JdbcClient jdbc;

	private final Duration timeout;

	BranchLock(JdbcClient jdbc, DatasetProperties properties) {
		this.jdbc = jdbc;
		this.timeout = properties.lockTimeout();
	}

	/**
	 * Waits for the lock.
	 * @throws BranchHeld where others hold it too long
	 */
	void take(DatasetBranch branch) {
		this.jdbc.sql("select set_config('lock_timeout', :millis, true)")
			.param("millis", this.timeout.toMillis() + "ms")
			.query()
			.singleRow();
		try {
			this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :seed))")
				.param("key", branch.lockKey())
				.param("seed", SEED)
				.query()
				.singleRow();
		}
		catch (DataAccessException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
				throw new BranchHeld(branch, ex);
			}
			throw ex;
		}
	}

	/** Takes the lock where nobody holds it. */
	boolean tryTake(DatasetBranch branch) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, :seed))")
			.param("key", branch.lockKey())
			.param("seed", SEED)
			.query(Boolean.class)
			.single();
	}

}
