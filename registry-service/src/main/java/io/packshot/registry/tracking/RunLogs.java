package io.packshot.registry.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What runs have logged. Callers have made sure that the run exists and is theirs. Rows
 * are added in the order of their keys, so that two calls at once cannot wait for each
 * other.
 */
@Component
final class RunLogs {

	private static final String ENTRIES = """
			select :run, key, value from unnest(:keys::text[], :values::text[]) as entry (key, value)
			order by key
			""";

	private final JdbcClient jdbc;

	RunLogs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds measurements; one that is there already is not added again. */
	void addMetrics(String run, List<Metric> metrics) {
		if (metrics.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into metric (run, key, value, timestamp, step)
				select :run, key, value, timestamp, step
				from unnest(:keys::text[], :values::float8[], :timestamps::int8[], :steps::int8[])
				    as metric (key, value, timestamp, step)
				order by key, timestamp, step, value
				on conflict do nothing
				""")
			.param("run", run)
			.param("keys", metrics.stream().map(Metric::name).toArray(String[]::new))
			.param("values", metrics.stream().mapToDouble(Metric::number).toArray())
			.param("timestamps", metrics.stream().mapToLong(Metric::time).toArray())
			.param("steps", metrics.stream().mapToLong(Metric::at).toArray())
			.update();
	}

	/**
	 * Adds parameters.
	 * @throws TrackingRefused where one has another value already
	 */
	void addParams(String run, List<Entry> params) {
		if (params.isEmpty()) {
			return;
		}
		insert("insert into param (run, key, value) " + ENTRIES + " on conflict do nothing", run, params);
		Map<String, String> stored = new LinkedHashMap<>();
		params(run).forEach((param) -> stored.put(param.name(), param.text()));
		for (Entry param : params) {
			String value = stored.get(param.name());
			if (!param.text().equals(value)) {
				throw TrackingRefused.invalid("Changing param values is not allowed. Param with key='" + param.name()
						+ "' was already logged with value='" + value + "' for run ID='" + run + "'.");
			}
		}
	}

	/** Sets tags; the last of those with one name counts. */
	void setTags(String run, List<Entry> tags) {
		if (tags.isEmpty()) {
			return;
		}
		Map<String, Entry> last = new LinkedHashMap<>();
		tags.forEach((tag) -> last.put(tag.name(), tag));
		insert("insert into run_tag (run, key, value) " + ENTRIES
				+ " on conflict (run, key) do update set value = excluded.value", run, List.copyOf(last.values()));
	}

	/** Of each metric the measurement with the highest step, the latest among those. */
	List<Metric> latest(String run) {
		return this.jdbc.sql("""
				select distinct on (key) key, value, timestamp, step from metric where run = :run
				order by key, step desc, timestamp desc, value desc
				""").param("run", run).query(RunLogs::metric).list();
	}

	/** Measurements of one metric by time, after the given one. */
	List<Metric> history(String run, String key, Optional<Metric> after, int limit) {
		return this.jdbc.sql("""
				select key, value, timestamp, step from metric
				where run = :run and key = :key
				  and (not :continued or (timestamp, step, value) > (:timestamp, :step, :value))
				order by timestamp, step, value limit :limit
				""")
			.param("run", run)
			.param("key", key)
			.param("continued", after.isPresent())
			.param("timestamp", after.map(Metric::time).orElse(0L))
			.param("step", after.map(Metric::at).orElse(0L))
			.param("value", after.map(Metric::number).orElse(0.0))
			.param("limit", limit)
			.query(RunLogs::metric)
			.list();
	}

	List<Entry> params(String run) {
		return entries("select key, value from param where run = :run order by key", run);
	}

	List<Entry> tags(String run) {
		return entries("select key, value from run_tag where run = :run order by key", run);
	}

	private void insert(String sql, String run, List<Entry> entries) {
		this.jdbc.sql(sql)
			.param("run", run)
			.param("keys", entries.stream().map(Entry::name).toArray(String[]::new))
			.param("values", entries.stream().map(Entry::text).toArray(String[]::new))
			.update();
	}

	private List<Entry> entries(String sql, String run) {
		return this.jdbc.sql(sql)
			.param("run", run)
			.query((row, number) -> new Entry(row.getString("key"), row.getString("value")))
			.list();
	}

	private static Metric metric(ResultSet row, int number) throws SQLException {
		return new Metric(row.getString("key"), row.getDouble("value"), row.getLong("timestamp"), row.getLong("step"));
	}

}
