package io.packshot.training.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.page.PageRequest;
import io.packshot.training.recipe.Recipe;
import io.packshot.training.recipe.RecipeJson;
import io.packshot.training.trainer.ProgressLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of all brands. */
@Repository
public class Runs {

	private static final String SELECT = """
			select id, brand, model, dataset, commit_id, profile, seed, retry_of, recipe_digest, state, attempt,
			    progress, reason, detail, weights, samples, report, created_at, started_at, finished_at
			from run
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Runs(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(RunId id, BrandId brand, RunOrder order, Recipe recipe) {
		this.jdbc.sql("""
				insert into run (id, brand, model, dataset, commit_id, profile, seed, retry_of, recipe, recipe_digest,
				    state, progress, correlation_id)
				values (:id, :brand, :model, :dataset, :commit, :profile, :seed, :retryOf, :recipe, :digest,
				    'queued', :progress::jsonb, :correlation)
				""")
			.param("id", id.value())
			.param("brand", brand.value())
			.param("model", order.model())
			.param("dataset", order.dataset())
			.param("commit", order.commit().value())
			.param("profile", order.profile())
			.param("seed", order.seed())
			.param("retryOf", order.retryOf())
			.param("recipe", RecipeJson.canonical(recipe))
			.param("digest", recipe.digest().value())
			.param("progress", this.json.writeValueAsString(ProgressLine.waiting()))
			.param("correlation", Correlation.current())
			.update();
	}

	Optional<Run> find(BrandId brand, RunId id) {
		return this.jdbc.sql(SELECT + " where brand = :brand and id = :id")
			.param("brand", brand.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	/** A run of whichever brand. */
	public Run get(RunId id) {
		return this.jdbc.sql(SELECT + " where id = :id").param("id", id.value()).query(this::map).single();
	}

	/** A run that nobody else changes until the current transaction ends. */
	Run lock(RunId id) {
		return this.jdbc.sql(SELECT + " where id = :id for update").param("id", id.value()).query(this::map).single();
	}

	/** One row more than the page holds, newest first. */
	List<Run> list(BrandId brand, @Nullable RunState state, PageRequest page) {
		return this.jdbc.sql(SELECT + """
				 where brand = :brand and (:state = '' or state = :state) and (:after = '' or id < :after)
				order by id desc limit :limit
				""")
			.param("brand", brand.value())
			.param("state", (state != null) ? state.label() : "")
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(this::map)
			.list();
	}

	/**
	 * Stores a final state with its end, and how far the run came where that is newly
	 * known.
	 */
	void end(RunId id, RunState state, Run.End end, @Nullable ProgressLine last) {
		this.jdbc.sql("""
				update run set state = :state, reason = :reason, detail = :detail, weights = :weights::jsonb,
				    samples = :samples::jsonb, report = :report::jsonb, progress = coalesce(:progress::jsonb, progress),
				    lease_until = null, finished_at = now()
				where id = :id
				""")
			.param("state", state.label())
			.param("reason", end.reason())
			.param("detail", end.detail())
			.param("weights", text(end.weights()))
			.param("samples", text(end.samples()))
			.param("report", text(end.report()))
			.param("progress", text(last))
			.param("id", id.value())
			.update();
	}

	private @Nullable String text(@Nullable Object value) {
		return (value != null) ? this.json.writeValueAsString(value) : null;
	}

	private Run map(ResultSet row, int number) throws SQLException {
		RunOrder order = new RunOrder(row.getString("model"), row.getString("dataset"),
				new CommitId(row.getString("commit_id")), row.getString("profile"), row.getLong("seed"),
				row.getInt("retry_of"));
		String report = row.getString("report");
		JsonNode numbers = (report != null) ? this.json.readTree(report) : null;
		Run.End end = new Run.End(row.getString("reason"), row.getString("detail"), ref(row.getString("weights")),
				ref(row.getString("samples")), numbers);
		Run.Times times = new Run.Times(row.getTimestamp("created_at").toInstant(),
				instant(row.getTimestamp("started_at")), instant(row.getTimestamp("finished_at")));
		return new Run(new RunId(row.getString("id")), new BrandId(row.getString("brand")), order,
				new Digest(row.getString("recipe_digest")), RunState.find(row.getString("state")).orElseThrow(),
				row.getInt("attempt"), this.json.readValue(row.getString("progress"), ProgressLine.class), end, times);
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private @Nullable ObjectRef ref(@Nullable String text) {
		return (text != null) ? this.json.readValue(text, ObjectRef.class) : null;
	}

}
