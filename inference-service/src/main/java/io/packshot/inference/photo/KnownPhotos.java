package io.packshot.inference.photo;

import java.util.Optional;

import io.packshot.contract.event.PhotoAccepted;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ProductId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accepted photos of all brands, as ingest told them. */
@Repository
public class KnownPhotos {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	KnownPhotos(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The photo that stands for a product where the order does not name one: the one with
	 * the most certain matte, the oldest among equals.
	 */
	public Optional<PhotoAccepted> findBest(BrandId brand, ProductId product) {
		return this.jdbc.sql("""
				select fact from photo where brand = :brand and product = :product
				order by (fact -> 'matte' ->> 'confidence')::float8 desc, photo limit 1
				""")
			.param("brand", brand.value())
			.param("product", product.value())
			.query(String.class)
			.optional()
			.map((fact) -> this.json.readValue(fact, PhotoAccepted.class));
	}

	void save(PhotoAccepted fact) {
		this.jdbc.sql("""
				insert into photo (brand, photo, product, fact) values (:brand, :photo, :product, :fact::jsonb)
				on conflict (brand, photo) do update set fact = excluded.fact
				""")
			.param("brand", fact.brand().value())
			.param("photo", fact.photo().value())
			.param("product", fact.product().value())
			.param("fact", this.json.writeValueAsString(fact))
			.update();
	}

}
