package io.packshot.inference.image;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.ImageId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.inference.plate.Reading;
import io.packshot.platform.page.PageRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The images of all brands, one per canonical request. */
@Repository
class Images {

	private static final String COLUMNS = """
			id, brand, product, photo, operation, template, request, width, height, file, provenance, proof, reading, millis,
			created_at
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Images(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Image> find(BrandId brand, Digest request) {
		return this.jdbc.sql("select " + COLUMNS + " from image where brand = :brand and request = :request")
			.param("brand", brand.value())
			.param("request", request.value())
			.query(this::map)
			.optional();
	}

	Optional<Image> find(BrandId brand, ImageId id) {
		return this.jdbc.sql("select " + COLUMNS + " from image where brand = :brand and id = :id")
			.param("brand", brand.value())
			.param("id", id.value())
			.query(this::map)
			.optional();
	}

	/** One row more than the page holds, newest first. */
	List<Image> list(BrandId brand, @Nullable ProductId product, PageRequest page) {
		return this.jdbc.sql("select " + COLUMNS + """
				from image where brand = :brand and (:product = '' or product = :product)
				and (:after = '' or id < :after) order by id desc limit :limit
				""")
			.param("brand", brand.value())
			.param("product", (product != null) ? product.value() : "")
			.param("after", page.after())
			.param("limit", page.limit() + 1)
			.query(this::map)
			.list();
	}

	/** Adds an image; false where an equal request has one already. */
	boolean add(Image image, Object canonical) {
		return this.jdbc.sql("""
				insert into image (id, brand, product, photo, operation, template, request, canonical, width, height,
				  file, provenance, proof, reading, millis)
				values (:id, :brand, :product, :photo, :operation, :template, :request, :canonical::jsonb, :width,
				  :height, :file::jsonb, :provenance::jsonb, :proof::jsonb, :reading::jsonb,
				  :millis)
				on conflict (brand, request) do nothing
				""")
			.param("id", image.id().value())
			.param("brand", image.brand().value())
			.param("product", image.product().value())
			.param("photo", image.photo().value())
			.param("operation", image.operation())
			.param("template", image.template())
			.param("request", image.request().value())
			.param("canonical", this.json.writeValueAsString(canonical))
			.param("width", image.width())
			.param("height", image.height())
			.param("file", this.json.writeValueAsString(image.file()))
			.param("provenance", this.json.writeValueAsString(image.provenance()))
			.param("proof", this.json.writeValueAsString(image.proof()))
			.param("reading", this.json.writeValueAsString(image.reading()))
			.param("millis", image.millis())
			.update() == 1;
	}

	private Image map(ResultSet row, int number) throws SQLException {
		return new Image(new ImageId(row.getString("id")), new BrandId(row.getString("brand")),
				new ProductId(row.getString("product")), new PhotoId(row.getString("photo")),
				row.getString("operation"), row.getString("template"), new Digest(row.getString("request")),
				row.getInt("width"), row.getInt("height"), ref(row.getString("file")), ref(row.getString("provenance")),
				this.json.readTree(row.getString("proof")),
				this.json.readValue(row.getString("reading"), Reading.class), row.getLong("millis"),
				row.getTimestamp("created_at").toInstant());
	}

	private ObjectRef ref(String text) {
		return this.json.readValue(text, ObjectRef.class);
	}

}
