package io.packshot.registry.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.CommitId;
import io.packshot.contract.id.RunId;
import io.packshot.contract.id.VersionId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered versions of all brands. */
@Component
public final class Versions {

	private final JdbcClient jdbc;

	Versions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A version of a brand.
	 * @throws ProblemException where the brand has no such version
	 */
	public Version get(BrandId brand, VersionId id) {
		return this.jdbc.sql("select * from version where brand = :brand and id = :id")
			.param("brand", brand.value())
			.param("id", id.value())
			.query(Versions::version)
			.optional()
			.orElseThrow(() -> ProblemException.notFound("version", id));
	}

	/** How many versions a model has; empty where the brand has no such model. */
	public Optional<Integer> findCount(BrandId brand, String model) {
		return this.jdbc.sql("select versions from model where brand = :brand and name = :model")
			.param("brand", brand.value())
			.param("model", model)
			.query(Integer.class)
			.optional();
	}

	/** The names of a brand's models, in order. */
	public Page<String> models(BrandId brand, PageRequest page) {
		List<String> rows = this.jdbc.sql("""
				select name from model where brand = :brand and name > :after order by name limit :limit
				""")
			.param("brand", brand.value())
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(String.class)
			.list();
		return Page.of(rows, page, (name) -> name);
	}

	/** When the gate decided about the other versions of a line for the last time. */
	public Optional<Instant> findLastDecisionBeside(Version version) {
		return this.jdbc.sql("""
				select decided_at from version where brand = :brand and model = :model and id <> :id
				order by decided_at desc limit 1
				""")
			.param("brand", version.brand().value())
			.param("model", version.model())
			.param("id", version.id().value())
			.query((row, number) -> row.getTimestamp("decided_at").toInstant())
			.optional();
	}

	/** Versions of one model or of all, newest first; the cursor is a version's id. */
	Page<Version> list(BrandId brand, @Nullable String model, @Nullable VersionId before, PageRequest page) {
		List<Version> rows = this.jdbc.sql("""
				select * from version
				where brand = :brand and (:model::text is null or model = :model)
				  and (:before::text is null or id < :before)
				order by id desc limit :limit
				""")
			.param("brand", brand.value())
			.param("model", model)
			.param("before", (before != null) ? before.value() : null)
			.param("limit", page.limit() + 1)
			.query(Versions::version)
			.list();
		return Page.of(rows, page, (version) -> version.id().value());
	}

	boolean hasRun(BrandId brand, RunId run) {
		return this.jdbc.sql("select count(*) from version where brand = :brand and run = :run")
			.param("brand", brand.value())
			.param("run", run.value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * The number of a model's next version. The model stays locked until the current
	 * transaction ends, so that numbers have no gaps and no doubles.
	 */
	int takeNumber(BrandId brand, String model) {
		return this.jdbc.sql("""
				insert into model (brand, name, versions) values (:brand, :model, 1)
				on conflict (brand, name) do update set versions = model.versions + 1
				returning versions
				""").param("brand", brand.value()).param("model", model).query(Integer.class).single();
	}

	void add(Version version) {
		Origin origin = version.origin();
		this.jdbc.sql("""
				insert into version (id, brand, model, number, weights_digest, weights_bytes, weights_type,
				    run, dataset, dataset_commit, profile, recipe, seed,
				    report_digest, report_bytes, report_type, decided_at, registered_at)
				values (:id, :brand, :model, :number, :weights, :weightsBytes, :weightsType,
				    :run, :dataset, :commit, :profile, :recipe, :seed,
				    :report, :reportBytes, :reportType, :decidedAt, :registeredAt)
				""")
			.param("id", version.id().value())
			.param("brand", version.brand().value())
			.param("model", version.model())
			.param("number", version.number())
			.param("weights", version.weights().digest().value())
			.param("weightsBytes", version.weights().size())
			.param("weightsType", version.weights().mediaType())
			.param("run", origin.run().value())
			.param("dataset", origin.dataset())
			.param("commit", origin.commit().value())
			.param("profile", origin.profile())
			.param("recipe", origin.recipe().value())
			.param("seed", origin.seed())
			.param("report", origin.report().digest().value())
			.param("reportBytes", origin.report().size())
			.param("reportType", origin.report().mediaType())
			.param("decidedAt", origin.decidedAt().atOffset(ZoneOffset.UTC))
			.param("registeredAt", version.registeredAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Version version(ResultSet row, int number) throws SQLException {
		return new Version(new VersionId(row.getString("id")), new BrandId(row.getString("brand")),
				row.getString("model"), row.getInt("number"), object(row, "weights"), origin(row),
				row.getTimestamp("registered_at").toInstant());
	}

	private static Origin origin(ResultSet row) throws SQLException {
		return new Origin(row.getString("dataset"), new CommitId(row.getString("dataset_commit")),
				row.getString("profile"), new Digest(row.getString("recipe")), row.getLong("seed"),
				new RunId(row.getString("run")), object(row, "report"), row.getTimestamp("decided_at").toInstant());
	}

	private static ObjectRef object(ResultSet row, String column) throws SQLException {
		return new ObjectRef(new Digest(row.getString(column + "_digest")), row.getLong(column + "_bytes"),
				row.getString(column + "_type"));
	}

}
