package io.packshot.ingest.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.packshot.contract.id.BrandId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered sources of all brands. */
@Component
final class Sources {

	private static final String SELECT = """
			select source, brand, created_at,
			    array(select bucket from source_bucket b where b.source = s.source order by bucket) as buckets
			from source s
			""";

	private final JdbcClient jdbc;

	Sources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The source with this URI, whoever holds it. */
	Optional<Source> find(String source) {
		return this.jdbc.sql(SELECT + " where source = :source")
			.param("source", source)
			.query(Sources::source)
			.optional();
	}

	Page<Source> list(BrandId brand, PageRequest page) {
		List<Source> rows = this.jdbc.sql(SELECT + """
				where brand = :brand and source > :after order by source limit :limit
				""")
			.param("brand", brand.value())
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(Sources::source)
			.list();
		return Page.of(rows, page, Source::source);
	}

	/** Lets one registration at a time look and write, until the transaction ends. */
	void lock() {
		this.jdbc.sql("lock table source in share row exclusive mode").update();
	}

	/** The buckets among these that sources of other brands may name. */
	Set<String> foreign(BrandId brand, Set<String> buckets) {
		return new TreeSet<>(this.jdbc.sql("""
				select distinct bucket from source_bucket where bucket = any(:buckets) and brand <> :brand
				""")
			.param("buckets", buckets.toArray(String[]::new))
			.param("brand", brand.value())
			.query(String.class)
			.list());
	}

	/** Stores a source, or other buckets for one that is there. */
	void put(BrandId brand, String source, Set<String> buckets) {
		this.jdbc.sql("insert into source (source, brand) values (:source, :brand) on conflict do nothing")
			.param("source", source)
			.param("brand", brand.value())
			.update();
		this.jdbc.sql("delete from source_bucket where source = :source").param("source", source).update();
		for (String bucket : buckets) {
			this.jdbc.sql("insert into source_bucket (source, bucket, brand) values (:source, :bucket, :brand)")
				.param("source", source)
				.param("bucket", bucket)
				.param("brand", brand.value())
				.update();
		}
	}

	boolean remove(BrandId brand, String source) {
		return this.jdbc.sql("delete from source where source = :source and brand = :brand")
			.param("source", source)
			.param("brand", brand.value())
			.update() == 1;
	}

	private static Source source(ResultSet row, int number) throws SQLException {
		String[] buckets = (String[]) row.getArray("buckets").getArray();
		return new Source(row.getString("source"), new BrandId(row.getString("brand")),
				new TreeSet<>(Arrays.asList(buckets)), row.getTimestamp("created_at").toInstant());
	}

}
