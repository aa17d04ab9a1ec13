package io.packshot.training.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import io.packshot.contract.event.RunStarted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.platform.outbox.Outbox;
import io.packshot.training.recipe.RecipeJson;
import io.packshot.training.run.AttemptToken;
import io.packshot.training.run.RunOrder;
import io.packshot.training.trainer.ProgressLine;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who works on which run. Taking a run raises its attempt, and every later write names
 * the attempt: there is never more than one holder whose words count.
 */
@Component
final class Leases {

	private static final String OWN = " where id = :id and attempt = :attempt and state = 'running'";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Outbox outbox;

	private final TransactionOperations transactions;

	private final Duration lease;

	Leases(JdbcClient jdbc, JsonMapper json, Outbox outbox, TransactionOperations transactions,
			LaunchProperties properties) {
		this.jdbc = jdbc;
		this.json = json;
		this.outbox = outbox;
		this.transactions = transactions;
		this.lease = properties.lease();
	}

	/** Takes the run that has waited longest, if one is due, and tells the fact. */
	Optional<Claim> take() {
		return this.transactions.execute((status) -> {
			Optional<Claim> claim = this.jdbc.sql("""
					update run set state = 'running', attempt = attempt + 1, started_at = coalesce(started_at, now()),
					    lease_until = now() + :millis * interval '1 millisecond'
					where id = (
					    select id from run where state = 'queued' or (state = 'running' and lease_until <= now())
					    order by id for update skip locked limit 1)
					returning id, brand, model, dataset, commit_id, profile, seed, retry_of, recipe, attempt, crashes,
					    correlation_id
					""").param("millis", this.lease.toMillis()).query(Leases::claim).optional();
			claim.ifPresent((taken) -> this.outbox
				.append(new RunStarted(taken.brand(), taken.token().run(), taken.token().attempt())));
			return claim;
		});
	}

	/**
	 * Says that the holder lives, and how far it is.
	 * @return false where the attempt does not count any more
	 */
	boolean renew(AttemptToken token, ProgressLine progress) {
		return this.jdbc.sql("""
				update run set lease_until = now() + :millis * interval '1 millisecond', progress = :progress::jsonb
				""" + OWN)
			.param("millis", this.lease.toMillis())
			.param("progress", this.json.writeValueAsString(progress))
			.param("id", token.run().value())
			.param("attempt", token.attempt())
			.update() == 1;
	}

	/** Lets the next attempt begin after a pause. */
	void release(AttemptToken token, Duration pause, boolean crashed) {
		this.jdbc.sql("""
				update run set lease_until = now() + :millis * interval '1 millisecond', crashes = crashes + :crashed
				""" + OWN)
			.param("millis", pause.toMillis())
			.param("crashed", crashed ? 1 : 0)
			.param("id", token.run().value())
			.param("attempt", token.attempt())
			.update();
	}

	private static Claim claim(ResultSet row, int number) throws SQLException {
		RunOrder order = new RunOrder(row.getString("model"), row.getString("dataset"),
				new CommitId(row.getString("commit_id")), row.getString("profile"), row.getLong("seed"),
				row.getInt("retry_of"));
		return new Claim(new AttemptToken(new RunId(row.getString("id")), row.getInt("attempt")),
				new BrandId(row.getString("brand")), order, RecipeJson.read(row.getString("recipe")),
				row.getInt("crashes"), row.getString("correlation_id"));
	}

}
