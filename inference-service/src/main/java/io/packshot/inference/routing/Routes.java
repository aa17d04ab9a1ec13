package io.packshot.inference.routing;

import java.util.List;
import java.util.Optional;

import io.packshot.contract.event.RolloutChanged;
import io.packshot.contract.id.BrandId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The desired state of every brand's models: the newest rollout each. */
@Repository
public class Routes {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Routes(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The brand's rolled-out models, the one that changed last first. */
	public List<RolloutChanged> list(BrandId brand) {
		return this.jdbc.sql("select fact from route where brand = :brand order by changed_at desc, model")
			.param("brand", brand.value())
			.query(String.class)
			.list()
			.stream()
			.map(this::read)
			.toList();
	}

	/** What shall serve a model. */
	public Optional<RolloutChanged> find(BrandId brand, String model) {
		return this.jdbc.sql("select fact from route where brand = :brand and model = :model")
			.param("brand", brand.value())
			.param("model", model)
			.query(String.class)
			.optional()
			.map(this::read);
	}

	/** Takes over a rollout unless a newer one is known. */
	void save(RolloutChanged fact) {
		this.jdbc.sql("""
				insert into route (brand, model, revision, fact) values (:brand, :model, :revision, :fact::jsonb)
				on conflict (brand, model) do update
				set revision = excluded.revision, fact = excluded.fact, changed_at = now()
				where route.revision < excluded.revision
				""")
			.param("brand", fact.brand().value())
			.param("model", fact.model())
			.param("revision", fact.revision())
			.param("fact", this.json.writeValueAsString(fact))
			.update();
	}

	private RolloutChanged read(String fact) {
		return this.json.readValue(fact, RolloutChanged.class);
	}

}
