package io.packshot.ingest.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.platform.objects.ObjectStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a commit would hold now: the accepted photos of products that are still sold. */
@Component
final class DatasetContent {

	private final JdbcClient jdbc;

	private final ObjectStore objects;

	DatasetContent(JdbcClient jdbc, ObjectStore objects) {
		this.jdbc = jdbc;
		this.objects = objects;
	}

	/** The rows in the order of their photo ids. */
	List<DatasetRow> of(BrandId brand) {
		return this.jdbc.sql("""
				select p.id, p.product, p.digest, p.bytes, p.media_type, p.width, p.height, p.master_digest,
				    p.alpha_digest, p.foreground_digest, p.matte_id, p.matte_method, p.matte_confidence,
				    d.category, p.view, p.decided_at
				from photo p join product d on d.brand = p.brand and d.id = p.product
				where p.brand = :brand and p.state = 'accepted' and d.state = 'active'
				order by p.id collate "C"
				""").param("brand", brand.value()).query((row, number) -> row(brand, row)).list();
	}

	/** Tells whether two commits hold the same. */
	static Digest digest(List<DatasetRow> rows) {
		MessageDigest sha256 = Digest.newSha256();
		for (DatasetRow row : rows) {
			sha256.update((row + "\n").getBytes(StandardCharsets.UTF_8));
		}
		return Digest.ofHash(sha256.digest());
	}

	private DatasetRow row(BrandId brand, ResultSet row) throws SQLException {
		return new DatasetRow(new PhotoId(row.getString("id")), new ProductId(row.getString("product")),
				new Digest(row.getString("digest")), row.getInt("width"), row.getInt("height"),
				row.getString("media_type"), key(brand, row, "digest"), key(brand, row, "master_digest"),
				key(brand, row, "alpha_digest"), key(brand, row, "foreground_digest"),
				new MatteId(row.getString("matte_id")), row.getString("matte_method"),
				row.getDouble("matte_confidence"), row.getString("category"), row.getString("view"),
				row.getTimestamp("decided_at").toInstant());
	}

	private String key(BrandId brand, ResultSet row, String column) throws SQLException {
		// Neither size nor media type is part of the key.
		ObjectRef ref = new ObjectRef(new Digest(row.getString(column)), 0, "image/png");
		return this.objects.locate(brand, ref).key();
	}

}
