package io.packshot.evaluation.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.packshot.contract.event.Verdict;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.page.PageRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gates of all brands, decided or not. */
@Repository
class Gates {

	private static final String COLUMNS = """
			run, brand, model, (fact ->> 'retryOf')::integer as retry_of, verdict, failed, reason, report, pictures,
			retry, created_at, decided_at
			""";

	private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, ObjectRef>> PICTURES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Gates(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Gate> find(BrandId brand, RunId run) {
		return this.jdbc.sql("select " + COLUMNS + " from gate where brand = :brand and run = :run")
			.param("brand", brand.value())
			.param("run", run.value())
			.query(this::map)
			.optional();
	}

	/** One row more than the page holds, newest run first. */
	List<Gate> list(BrandId brand, String run, PageRequest page) {
		return this.jdbc.sql("select " + COLUMNS + """
				from gate where brand = :brand and (:run = '' or run = :run) and (:after = '' or run < :after)
				order by run desc limit :limit
				""")
			.param("brand", brand.value())
			.param("run", run)
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(this::map)
			.list();
	}

	private Gate map(ResultSet row, int number) throws SQLException {
		String verdict = row.getString("verdict");
		String report = row.getString("report");
		Timestamp decided = row.getTimestamp("decided_at");
		return new Gate(new RunId(row.getString("run")), new BrandId(row.getString("brand")), row.getString("model"),
				row.getInt("retry_of"), (verdict != null) ? Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)) : null,
				this.json.readValue(row.getString("failed"), NAMES), row.getString("reason"),
				(report != null) ? this.json.readValue(report, ObjectRef.class) : null,
				this.json.readValue(row.getString("pictures"), PICTURES), row.getString("retry"),
				row.getTimestamp("created_at").toInstant(), (decided != null) ? decided.toInstant() : null);
	}

}
