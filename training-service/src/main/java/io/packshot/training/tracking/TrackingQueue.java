package io.packshot.training.tracking;

import java.time.Duration;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ended runs that the registry has not heard of; a row stays until it has. */
@Component
public final class TrackingQueue {

	/** Longer than telling takes: then another instance may try. */
	private static final Duration TURN = Duration.ofMinutes(3);

	private final JdbcClient jdbc;

	TrackingQueue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a run as part of the current transaction. */
	public void add(BrandId brand, RunId run) {
		this.jdbc.sql("insert into tracking (run, brand) values (:run, :brand) on conflict do nothing")
			.param("run", run.value())
			.param("brand", brand.value())
			.update();
	}

	/** Takes the entry that has been due longest. */
	Optional<Entry> take() {
		return this.jdbc.sql("""
				update tracking set tries = tries + 1, due_at = now() + :millis * interval '1 millisecond'
				where run = (
				    select run from tracking where told_at is null and due_at <= now()
				    order by due_at for update skip locked limit 1)
				returning run, tries, mlflow_run
				""")
			.param("millis", TURN.toMillis())
			.query((row, number) -> new Entry(new RunId(row.getString("run")), row.getInt("tries"),
					row.getString("mlflow_run")))
			.optional();
	}

	/** Remembers under which name the registry knows the run. */
	void name(RunId run, String mlflowRun) {
		this.jdbc.sql("update tracking set mlflow_run = :name where run = :run")
			.param("name", mlflowRun)
			.param("run", run.value())
			.update();
	}

	void told(RunId run) {
		this.jdbc.sql("update tracking set told_at = now() where run = :run").param("run", run.value()).update();
	}

	void later(RunId run, Duration pause) {
		this.jdbc.sql("update tracking set due_at = now() + :millis * interval '1 millisecond' where run = :run")
			.param("millis", pause.toMillis())
			.param("run", run.value())
			.update();
	}

	/**
	 * A run to tell about.
	 *
	 * @param run the run
	 * @param tries so far, with this one
	 * @param mlflowRun the registry's name for it; null where it has none yet
	 */
	record Entry(RunId run, int tries, @Nullable String mlflowRun) {

	}

}
