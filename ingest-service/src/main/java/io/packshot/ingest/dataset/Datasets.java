package io.packshot.ingest.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The datasets of all brands. */
@Component
final class Datasets {

	private final JdbcClient jdbc;

	Datasets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores a dataset.
	 * @return false where the brand has one of that name
	 */
	boolean add(BrandId brand, String name) {
		return this.jdbc.sql("insert into dataset (brand, name) values (:brand, :name) on conflict do nothing")
			.param("brand", brand.value())
			.param("name", name)
			.update() == 1;
	}

	Optional<Dataset> find(BrandId brand, String name) {
		return this.jdbc.sql("select name, created_at from dataset where brand = :brand and name = :name")
			.param("brand", brand.value())
			.param("name", name)
			.query((row, number) -> new Dataset(row.getString(1), row.getTimestamp(2).toInstant()))
			.optional();
	}

	Page<Dataset> list(BrandId brand, PageRequest page) {
		List<Dataset> rows = this.jdbc.sql("""
				select name, created_at from dataset where brand = :brand and name > :after
				order by name limit :limit
				""")
			.param("brand", brand.value())
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query((row, number) -> new Dataset(row.getString(1), row.getTimestamp(2).toInstant()))
			.list();
		return Page.of(rows, page, Dataset::name);
	}

	/**
	 * A dataset.
	 *
	 * @param name unique within the brand
	 * @param createdAt when it was made
	 */
	record Dataset(String name, Instant createdAt) {

	}

}
