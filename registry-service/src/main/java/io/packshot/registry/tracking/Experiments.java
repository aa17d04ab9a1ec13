package io.packshot.registry.tracking;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.problem.MlflowError;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The experiments of all brands. */
@Component
final class Experiments {

	/** Where clients put runs of which they say no experiment. */
	private static final String DEFAULT_ID = "0";

	private static final String DEFAULT_NAME = "Default";

	/** Ids have 18 digits, as those of MLflow's own server. */
	private static final long SMALLEST_ID = 100_000_000_000_000_000L;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	Experiments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an experiment as part of the current transaction.
	 * @return its id
	 * @throws TrackingRefused where the brand has one of that name
	 */
	String add(BrandId brand, String name, @Nullable String artifactLocation, List<Entry> tags) {
		String id = Long.toString(this.random.nextLong(SMALLEST_ID, 10 * SMALLEST_ID));
		if (DEFAULT_NAME.equals(name) || !insert(brand, id, name, artifactLocation)) {
			throw new TrackingRefused(MlflowError.RESOURCE_ALREADY_EXISTS,
					"Experiment(name=" + name + ") already exists.");
		}
		for (Entry tag : tags) {
			this.jdbc.sql("""
					insert into experiment_tag (brand, experiment, key, value) values (:brand, :id, :key, :value)
					on conflict (brand, experiment, key) do update set value = excluded.value
					""")
				.param("brand", brand.value())
				.param("id", id)
				.param("key", tag.name())
				.param("value", tag.text())
				.update();
		}
		return id;
	}

	Experiment get(BrandId brand, String id) {
		if (DEFAULT_ID.equals(id)) {
			insert(brand, DEFAULT_ID, DEFAULT_NAME, null);
		}
		return find(brand, "id", id)
			.orElseThrow(() -> TrackingRefused.missing("No Experiment with id=" + id + " exists"));
	}

	Experiment getByName(BrandId brand, String name) {
		if (DEFAULT_NAME.equals(name)) {
			insert(brand, DEFAULT_ID, DEFAULT_NAME, null);
		}
		return find(brand, "name", name)
			.orElseThrow(() -> TrackingRefused.missing("Could not find experiment with name '" + name + "'"));
	}

	private boolean insert(BrandId brand, String id, String name, @Nullable String artifactLocation) {
		return this.jdbc.sql("""
				insert into experiment (brand, id, name, artifact_location, created_at)
				values (:brand, :id, :name, :location, :now) on conflict do nothing
				""")
			.param("brand", brand.value())
			.param("id", id)
			.param("name", name)
			.param("location", artifactLocation)
			.param("now", System.currentTimeMillis())
			.update() == 1;
	}

	private Optional<Experiment> find(BrandId brand, String column, String value) {
		return this.jdbc
			.sql("select id, name, artifact_location, created_at from experiment where brand = :brand and " + column
					+ " = :value")
			.param("brand", brand.value())
			.param("value", value)
			.query((row, number) -> {
				String id = row.getString("id");
				String location = row.getString("artifact_location");
				long created = row.getLong("created_at");
				return new Experiment(id, row.getString("name"),
						(location != null) ? location : "mlflow-artifacts:/" + id, "active", created, created,
						tags(brand, id));
			})
			.optional();
	}

	private List<Entry> tags(BrandId brand, String id) {
		return this.jdbc
			.sql("select key, value from experiment_tag where brand = :brand and experiment = :id order by key")
			.param("brand", brand.value())
			.param("id", id)
			.query((row, number) -> new Entry(row.getString("key"), row.getString("value")))
			.list();
	}

}
