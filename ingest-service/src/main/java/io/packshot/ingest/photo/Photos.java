package io.packshot.ingest.photo;

import java.util.List;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.observability.Correlation;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of all brands. */
@Component
final class Photos {

	private final JdbcClient jdbc;

	Photos(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A photo of a brand. */
	Optional<Photo> find(BrandId brand, PhotoId id) {
		return this.jdbc.sql("select " + PhotoRow.COLUMNS + " from photo where brand = :brand and id = :id")
			.param("brand", brand.value())
			.param("id", id.value())
			.query(PhotoRow::photo)
			.optional();
	}

	Optional<Photo> find(BrandId brand, ProductId product, Digest digest) {
		return this.jdbc.sql("select " + PhotoRow.COLUMNS + """
				from photo where brand = :brand and product = :product and digest = :digest
				""")
			.param("brand", brand.value())
			.param("product", product.value())
			.param("digest", digest.value())
			.query(PhotoRow::photo)
			.optional();
	}

	private Photo at(BrandId brand, ProductId product, String location) {
		return this.jdbc.sql("select " + PhotoRow.COLUMNS + """
				from photo where brand = :brand and product = :product and location = :location
				""")
			.param("brand", brand.value())
			.param("product", product.value())
			.param("location", location)
			.query(PhotoRow::photo)
			.single();
	}

	/** Photos of a brand in the order they came; nulls select all. */
	Page<Photo> list(BrandId brand, @Nullable ProductId product, @Nullable PhotoState state, PageRequest page) {
		List<Photo> rows = this.jdbc.sql("select " + PhotoRow.COLUMNS + """
				from photo
				where brand = :brand and id > :after
				  and (:product::text is null or product = :product) and (:state::text is null or state = :state)
				order by id limit :limit
				""")
			.param("brand", brand.value())
			.param("after", page.after())
			.param("product", (product != null) ? product.value() : null)
			.param("state", (state != null) ? state.label() : null)
			.param("limit", page.limit() + 1)
			.query(PhotoRow::photo)
			.list();
		return Page.of(rows, page, (photo) -> photo.id().value());
	}

	/** Stores a photo that waits for preparation, unless these bytes are known. */
	PhotoIntake.Taken receive(BrandId brand, ProductId product, @Nullable String view, ObjectRef original) {
		int inserted = this.jdbc.sql("""
				insert into photo (id, brand, product, view, state, digest, bytes, media_type, correlation_id, due_at)
				values (:id, :brand, :product, :view, 'received', :digest, :bytes, :mediaType, :correlation, now())
				on conflict (brand, product, digest) do nothing
				""")
			.param("id", PhotoId.create().value())
			.param("brand", brand.value())
			.param("product", product.value())
			.param("view", view)
			.param("digest", original.digest().value())
			.param("bytes", original.size())
			.param("mediaType", original.mediaType())
			.param("correlation", Correlation.current())
			.update();
		return new PhotoIntake.Taken(find(brand, product, original.digest()).orElseThrow(), inserted == 1);
	}

	/** Stores that bytes were refused, unless it is known. */
	PhotoIntake.Taken refuse(BrandId brand, ProductId product, @Nullable String view, Inspection.Refused refused) {
		Digest digest = refused.digest();
		int inserted = this.jdbc.sql("""
				insert into photo (id, brand, product, view, state, reason, detail, digest, location, correlation_id,
				    decided_at)
				values (:id, :brand, :product, :view, 'rejected', :reason, :detail, :digest, :location, :correlation,
				    now())
				on conflict do nothing
				""")
			.param("id", PhotoId.create().value())
			.param("brand", brand.value())
			.param("product", product.value())
			.param("view", view)
			.param("reason", refused.rejection().reason())
			.param("detail", refused.rejection().detail())
			.param("digest", (digest != null) ? digest.value() : null)
			.param("location", (digest != null) ? null : refused.location())
			.param("correlation", Correlation.current())
			.update();
		Photo photo = (digest != null) ? find(brand, product, digest).orElseThrow()
				: at(brand, product, refused.location());
		return new PhotoIntake.Taken(photo, inserted == 1);
	}

	/** A small version that was made before. */
	Optional<ObjectRef> findThumbnail(PhotoId photo, int size, String mediaType) {
		return this.jdbc.sql("select digest, bytes from thumbnail where photo = :photo and size = :size")
			.param("photo", photo.value())
			.param("size", size)
			.query((row, number) -> new ObjectRef(new Digest(row.getString(1)), row.getLong(2), mediaType))
			.optional();
	}

	/** Remembers a small version. */
	void rememberThumbnail(PhotoId photo, int size, ObjectRef ref) {
		this.jdbc.sql("""
				insert into thumbnail (photo, size, digest, bytes) values (:photo, :size, :digest, :bytes)
				on conflict do nothing
				""")
			.param("photo", photo.value())
			.param("size", size)
			.param("digest", ref.digest().value())
			.param("bytes", ref.size())
			.update();
	}

}
