package io.packshot.registry.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.VersionId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of all rollouts; rows are added, and never changed or removed. */
@Component
final class Rollouts {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Rollouts(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keeps others from moving the rollout until the current transaction ends.
	 * @return the step in force, if there has been any
	 */
	Optional<RolloutStep> lock(ModelLine line) {
		this.jdbc.sql("insert into rollout (brand, model) values (:brand, :model) on conflict do nothing")
			.param("brand", line.brand().value())
			.param("model", line.model())
			.update();
		this.jdbc.sql("select model from rollout where brand = :brand and model = :model for update")
			.param("brand", line.brand().value())
			.param("model", line.model())
			.query(String.class)
			.single();
		return findCurrent(line);
	}

	/** Adds the next step; the rollout is locked. */
	void append(RolloutStep step) {
		this.jdbc.sql("""
				insert into rollout_step (brand, model, revision, kind, version, release, previous, snapshot,
				    actor, reason, at)
				values (:brand, :model, :revision, :kind, :version, :release, :previous, :snapshot::jsonb,
				    :actor, :reason, :at)
				""")
			.param("brand", step.line().brand().value())
			.param("model", step.line().model())
			.param("revision", step.revision())
			.param("kind", step.kind().label())
			.param("version", step.release().snapshot().version().value())
			.param("release", step.release().revision())
			.param("previous", step.release().previous())
			.param("snapshot", this.json.writeValueAsString(step.release().snapshot()))
			.param("actor", step.cause().actor())
			.param("reason", step.cause().reason())
			.param("at", step.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The step in force. */
	Optional<RolloutStep> findCurrent(ModelLine line) {
		return find(line, "order by revision desc limit 1", null);
	}

	/** A step by its revision. */
	Optional<RolloutStep> find(ModelLine line, int revision) {
		return find(line, "and revision = :value", revision);
	}

	/** The step that was in force at a time. */
	Optional<RolloutStep> findAt(ModelLine line, Instant time) {
		return find(line, "and at <= :value order by at desc limit 1", time.atOffset(ZoneOffset.UTC));
	}

	/** The steps of a model, newest first; the cursor is a revision. */
	Page<RolloutStep> log(ModelLine line, @Nullable Integer before, PageRequest page) {
		List<RolloutStep> rows = this.jdbc.sql("""
				select * from rollout_step
				where brand = :brand and model = :model and (:before::int is null or revision < :before)
				order by revision desc limit :limit
				""")
			.param("brand", line.brand().value())
			.param("model", line.model())
			.param("before", before)
			.param("limit", page.limit() + 1)
			.query(this::step)
			.list();
		return Page.of(rows, page, (step) -> Integer.toString(step.revision()));
	}

	/** The step in force of each of a brand's models, by name. */
	Page<RolloutStep> list(BrandId brand, @Nullable String model, PageRequest page) {
		List<RolloutStep> rows = this.jdbc.sql("""
				select distinct on (model) * from rollout_step
				where brand = :brand and model > :after and (:model::text is null or model = :model)
				order by model, revision desc limit :limit
				""")
			.param("brand", brand.value())
			.param("model", model)
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(this::step)
			.list();
		return Page.of(rows, page, (step) -> step.line().model());
	}

	/** The steps that brought a version into service, oldest first. */
	List<RolloutStep> of(BrandId brand, VersionId version) {
		return this.jdbc.sql("select * from rollout_step where brand = :brand and version = :version order by revision")
			.param("brand", brand.value())
			.param("version", version.value())
			.query(this::step)
			.list();
	}

	private Optional<RolloutStep> find(ModelLine line, String which, @Nullable Object value) {
		return this.jdbc.sql("select * from rollout_step where brand = :brand and model = :model " + which)
			.param("brand", line.brand().value())
			.param("model", line.model())
			.param("value", value)
			.query(this::step)
			.optional();
	}

	private RolloutStep step(ResultSet row, int number) throws SQLException {
		int before = row.getInt("previous");
		Integer previous = row.wasNull() ? null : before;
		ReleaseSnapshot snapshot = this.json.readValue(row.getString("snapshot"), ReleaseSnapshot.class);
		return new RolloutStep(new ModelLine(new BrandId(row.getString("brand")), row.getString("model")),
				row.getInt("revision"), StepKind.of(row.getString("kind")),
				new Release(row.getInt("release"), previous, snapshot),
				new Cause(row.getString("actor"), row.getString("reason")), row.getTimestamp("at").toInstant());
	}

}
