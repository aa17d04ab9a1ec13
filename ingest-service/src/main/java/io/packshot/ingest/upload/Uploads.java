package io.packshot.ingest.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Optional;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.UploadId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploads of all brands. */
@Component
final class Uploads {

	private final JdbcClient jdbc;

	Uploads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Upload upload) {
		this.jdbc.sql("""
				insert into upload (id, brand, media_type, bytes, digest, expires_at)
				values (:id, :brand, :mediaType, :bytes, :digest, :expiresAt)
				""")
			.param("id", upload.id().value())
			.param("brand", upload.brand().value())
			.param("mediaType", upload.announced().mediaType())
			.param("bytes", upload.announced().size())
			.param("digest", upload.announced().digest().value())
			.param("expiresAt", upload.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Upload> find(BrandId brand, UploadId id) {
		return this.jdbc.sql("""
				select id, brand, media_type, bytes, digest, expires_at, completed_at
				from upload where brand = :brand and id = :id
				""").param("brand", brand.value()).param("id", id.value()).query(Uploads::upload).optional();
	}

	void complete(UploadId id) {
		this.jdbc.sql("update upload set completed_at = now() where id = :id and completed_at is null")
			.param("id", id.value())
			.update();
	}

	private static Upload upload(ResultSet row, int number) throws SQLException {
		Timestamp completed = row.getTimestamp("completed_at");
		return new Upload(new UploadId(row.getString("id")), new BrandId(row.getString("brand")),
				new ObjectRef(new Digest(row.getString("digest")), row.getLong("bytes"), row.getString("media_type")),
				row.getTimestamp("expires_at").toInstant(), (completed != null) ? completed.toInstant() : null);
	}

}
