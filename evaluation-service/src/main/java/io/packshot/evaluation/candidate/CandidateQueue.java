package io.packshot.evaluation.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.packshot.contract.event.RunCompleted;
import io.packshot.contract.event.Verdict;
import io.packshot.platform.observability.Correlation;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands candidates, and wishes for another run, to workers of this process and of others.
 * Each is held as long as its lease is renewed; whoever lost it can no longer decide.
 */
@Component
class CandidateQueue {

	private static final String WAITING = "waiting";

	private static final String RETRYING = "retrying";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Duration lease;

	CandidateQueue(JdbcClient jdbc, JsonMapper json, CandidateProperties properties) {
		this.jdbc = jdbc;
		this.json = json;
		this.lease = properties.lease();
	}

	/** Puts a candidate into the queue; the same run again changes nothing. */
	void add(RunCompleted run) {
		this.jdbc.sql("""
				insert into gate (run, brand, model, fact, state, due_at, correlation_id)
				values (:run, :brand, :model, :fact::jsonb, 'waiting', now(), :correlation)
				on conflict (run) do nothing
				""")
			.param("run", run.run().value())
			.param("brand", run.brand().value())
			.param("model", run.model())
			.param("fact", this.json.writeValueAsString(run))
			.param("correlation", Correlation.current())
			.update();
	}

	/** Takes the candidate that has waited longest, if one is due. */
	Optional<Claim> take() {
		return take(WAITING);
	}

	/** Takes a failed gate for which another run has to be asked for. */
	Optional<Claim> takeRetry() {
		return take(RETRYING);
	}

	private Optional<Claim> take(String state) {
		return this.jdbc.sql("""
				update gate set lease = :lease, due_at = now() + :millis * interval '1 millisecond', tries = tries + 1
				where run = (
				    select run from gate where state = :state and due_at <= now()
				    order by due_at for update skip locked limit 1)
				returning fact, lease, tries, correlation_id
				""")
			.param("lease", UUID.randomUUID().toString())
			.param("millis", this.lease.toMillis())
			.param("state", state)
			.query(this::claim)
			.optional();
	}

	/** Says that the holder lives. */
	void renew(Claim claim) {
		delay(claim, this.lease, claim.lease(), 0);
	}

	/** Gives a claim back for a later try. */
	void release(Claim claim, Duration delay) {
		delay(claim, delay, "", 0);
	}

	/** Gives a claim back untouched, because the process stops. */
	void putBack(Claim claim) {
		delay(claim, Duration.ZERO, "", 1);
	}

	private void delay(Claim claim, Duration delay, String lease, int untried) {
		this.jdbc.sql("""
				update gate set lease = nullif(:next, ''), due_at = now() + :millis * interval '1 millisecond',
				    tries = tries - :untried
				where run = :run and lease = :lease and state <> 'decided'
				""")
			.param("next", lease)
			.param("millis", delay.toMillis())
			.param("untried", untried)
			.param("run", claim.run().run().value())
			.param("lease", claim.lease())
			.update();
	}

	/**
	 * Stores the decision, as part of the current transaction.
	 * @return false where another holder has the candidate or has decided about it
	 */
	boolean decide(Claim claim, Verdict verdict, Filed filed, boolean retry) {
		return this.jdbc.sql("""
				update gate set state = :state, due_at = case when :retry then now() end, lease = null, tries = 0,
				    verdict = :verdict, failed = :failed::jsonb, reason = :reason, report = :report::jsonb,
				    pictures = :pictures::jsonb, decided_at = now()
				where run = :run and lease = :lease and state = 'waiting'
				""")
			.param("state", retry ? RETRYING : "decided")
			.param("retry", retry)
			.param("verdict", verdict.label())
			.param("failed", this.json.writeValueAsString(filed.decision().failed()))
			.param("reason", filed.decision().reason())
			.param("report", this.json.writeValueAsString(filed.report()))
			.param("pictures", this.json.writeValueAsString(filed.pictures()))
			.param("run", claim.run().run().value())
			.param("lease", claim.lease())
			.update() == 1;
	}

	/** Stores what became of the wish for another run. */
	void finishRetry(Claim claim, String outcome) {
		this.jdbc.sql("""
				update gate set state = 'decided', due_at = null, lease = null, retry = :outcome
				where run = :run and lease = :lease and state = 'retrying'
				""")
			.param("outcome", outcome)
			.param("run", claim.run().run().value())
			.param("lease", claim.lease())
			.update();
	}

	private Claim claim(ResultSet row, int number) throws SQLException {
		return new Claim(this.json.readValue(row.getString("fact"), RunCompleted.class), row.getString("lease"),
				row.getInt("tries"), row.getString("correlation_id"));
	}

}
