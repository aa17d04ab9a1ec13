package io.packshot.ingest.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products of all brands. */
@Component
public final class Products {

	private static final Instant NEVER = Instant.EPOCH;

	private final JdbcClient jdbc;

	Products(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The product, if it was ever mentioned. */
	public Optional<Product> find(BrandId brand, ProductId id) {
		return this.jdbc.sql("""
				select brand, id, name, category, state, stated_at, stated_by
				from product where brand = :brand and id = :id
				""").param("brand", brand.value()).param("id", id.value()).query(Products::product).optional();
	}

	/**
	 * Makes sure that there is such a product, as part of the current transaction. Says
	 * nothing about it, so any statement replaces what is stored.
	 */
	public void mention(BrandId brand, ProductId id) {
		insert(new Product(brand, id, null, null, ProductState.ACTIVE, new Statement(NEVER, ProductState.ACTIVE, "")));
	}

	/**
	 * Takes a statement as part of the current transaction.
	 * @param said the product as somebody describes it; a null name or category leaves
	 * what is known
	 * @return false where a newer statement is in force already
	 */
	public boolean state(Product said) {
		// PostgreSQL keeps microseconds: finer ones would make a statement newer than
		// itself.
		Statement statement = new Statement(said.statement().time().truncatedTo(ChronoUnit.MICROS), said.state(),
				said.statement().by());
		mention(said.brand(), said.id());
		Product known = lock(said.brand(), said.id());
		if (!statement.supersedes(known.statement())) {
			return false;
		}
		this.jdbc.sql("""
				update product set name = coalesce(:name, name), category = coalesce(:category, category),
				    state = :state, stated_at = :at, stated_by = :by
				where brand = :brand and id = :id
				""")
			.param("name", said.name())
			.param("category", said.category())
			.param("state", said.state().label())
			.param("at", statement.time().atOffset(ZoneOffset.UTC))
			.param("by", statement.by())
			.param("brand", said.brand().value())
			.param("id", said.id().value())
			.update();
		return true;
	}

	/** Products of a brand in the order of their ids. */
	public Page<Product> list(BrandId brand, PageRequest page) {
		List<Product> rows = this.jdbc.sql("""
				select brand, id, name, category, state, stated_at, stated_by
				from product where brand = :brand and id > :after order by id limit :limit
				""")
			.param("brand", brand.value())
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(Products::product)
			.list();
		return Page.of(rows, page, (product) -> product.id().value());
	}

	/** The photos of a product, oldest first, whatever became of them. */
	List<PhotoId> photos(BrandId brand, ProductId id) {
		return this.jdbc.sql("select id from photo where brand = :brand and product = :id order by id")
			.param("brand", brand.value())
			.param("id", id.value())
			.query((row, number) -> new PhotoId(row.getString(1)))
			.list();
	}

	private Product lock(BrandId brand, ProductId id) {
		return this.jdbc.sql("""
				select brand, id, name, category, state, stated_at, stated_by
				from product where brand = :brand and id = :id for update
				""").param("brand", brand.value()).param("id", id.value()).query(Products::product).single();
	}

	private void insert(Product product) {
		this.jdbc.sql("""
				insert into product (brand, id, state, stated_at, stated_by) values (:brand, :id, :state, :at, :by)
				on conflict do nothing
				""")
			.param("brand", product.brand().value())
			.param("id", product.id().value())
			.param("state", product.state().label())
			.param("at", product.statement().time().atOffset(ZoneOffset.UTC))
			.param("by", product.statement().by())
			.update();
	}

	private static Product product(ResultSet row, int number) throws SQLException {
		ProductState state = ProductState.ofLabel(row.getString("state"));
		return new Product(new BrandId(row.getString("brand")), new ProductId(row.getString("id")), text(row, "name"),
				text(row, "category"), state,
				new Statement(row.getTimestamp("stated_at").toInstant(), state, row.getString("stated_by")));
	}

	private static @Nullable String text(ResultSet row, String column) throws SQLException {
		return row.getString(column);
	}

}
