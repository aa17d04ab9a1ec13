package io.packshot.registry.tracking;

import java.util.Locale;
import java.util.UUID;

import io.packshot.contract.id.BrandId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of all brands that log here. */
@Component
public final class TrackedRuns {

	private final JdbcClient jdbc;

	TrackedRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String newId() {
		return UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
	}

	void add(BrandId brand, TrackedRun run) {
		this.jdbc.sql("""
				insert into tracked_run (id, brand, experiment, name, user_id, status, start_time)
				values (:id, :brand, :experiment, :name, :user, :status, :start)
				""")
			.param("id", run.runId())
			.param("brand", brand.value())
			.param("experiment", run.experimentId())
			.param("name", run.runName())
			.param("user", run.userId())
			.param("status", run.status().name())
			.param("start", run.startTime())
			.update();
	}

	TrackedRun get(BrandId brand, String id) {
		return this.jdbc.sql("""
				select id, experiment, name, user_id, status, start_time, end_time
				from tracked_run where brand = :brand and id = :id
				""").param("brand", brand.value()).param("id", id).query((row, number) -> {
			long end = row.getLong("end_time");
			Long endTime = row.wasNull() ? null : end;
			return new TrackedRun(row.getString("id"), row.getString("experiment"), row.getString("name"),
					row.getString("user_id"), RunStatus.valueOf(row.getString("status")), row.getLong("start_time"),
					endTime);
		}).optional().orElseThrow(() -> TrackingRefused.missing("Run with id=" + id + " not found"));
	}

	/**
	 * Where the files of a run of the brand lie, for example
	 * {@code /<experiment>/<run>/artifacts}.
	 * @throws TrackingRefused where there is no such run
	 */
	public String artifactRoot(BrandId brand, String id) {
		return get(brand, id).artifactRoot();
	}

	/** Changes what is given of a run that exists. */
	void update(String id, @Nullable RunStatus status, @Nullable Long endTime, @Nullable String name) {
		this.jdbc.sql("""
				update tracked_run set status = coalesce(:status, status), end_time = coalesce(:end, end_time),
				    name = coalesce(:name, name)
				where id = :id
				""")
			.param("status", (status != null) ? status.name() : null)
			.param("end", endTime)
			.param("name", name)
			.param("id", id)
			.update();
	}

}
