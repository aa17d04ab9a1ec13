package io.packshot.gateway.brand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.gateway.identity.Scope;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The brands of the platform. */
@Repository
public class Brands {

	private final JdbcClient jdbc;

	Brands(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a brand.
	 * @return false where its slug is taken
	 */
	boolean add(Brand brand) {
		return this.jdbc.sql("""
				insert into brand (id, slug, name, created_at) values (:id, :slug, :name, :createdAt)
				on conflict (slug) do nothing
				""")
			.param("id", brand.id().value())
			.param("slug", brand.slug())
			.param("name", brand.name())
			.param("createdAt", brand.createdAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** The brand, where it lies in the scope. */
	public Optional<Brand> find(BrandId id, Scope scope) {
		if (!scope.covers(id)) {
			return Optional.empty();
		}
		return this.jdbc.sql("select id, slug, name, created_at from brand where id = :id")
			.param("id", id.value())
			.query(Brands::row)
			.optional();
	}

	/** The brands in the scope, oldest first. */
	public Page<Brand> list(Scope scope, PageRequest request) {
		List<Brand> rows = this.jdbc.sql("""
				select id, slug, name, created_at from brand
				where id > :after and (:everything or id = any (:ids))
				order by id limit :limit
				""")
			.param("after", request.after())
			.param("everything", scope instanceof Scope.Platform)
			.param("ids", scope.labels().toArray(String[]::new))
			.param("limit", request.limit() + 1)
			.query(Brands::row)
			.list();
		return Page.of(rows, request, (brand) -> brand.id().value());
	}

	private static Brand row(ResultSet row, int number) throws SQLException {
		return new Brand(new BrandId(row.getString("id")), row.getString("slug"), row.getString("name"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
