package io.packshot.ingest.photo;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.packshot.contract.event.MatteRef;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.MatteId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of photos. */
final class PhotoRow {

	/** What {@link #photo} needs. */
	static final String COLUMNS = """
			id, brand, product, view, state, reason, detail, digest, bytes, media_type, master_digest, master_bytes,
			width, height, matte_id, matte_method, matte_confidence, alpha_digest, alpha_bytes, foreground_digest,
			foreground_bytes, created_at
			""";

	private static final String PNG = "image/png";

	private PhotoRow() {
	}

	static Photo photo(ResultSet row, int number) throws SQLException {
		String digest = row.getString("digest");
		String mediaType = row.getString("media_type");
		String reason = row.getString("reason");
		return new Photo(new PhotoId(row.getString("id")), new BrandId(row.getString("brand")),
				new ProductId(row.getString("product")), row.getString("view"),
				PhotoState.find(row.getString("state")).orElseThrow(),
				(reason != null) ? new Rejection(reason, row.getString("detail")) : null,
				(digest != null) ? new Digest(digest) : null,
				(digest != null && mediaType != null)
						? new ObjectRef(new Digest(digest), row.getLong("bytes"), mediaType) : null,
				prepared(row), row.getTimestamp("created_at").toInstant());
	}

	private static @Nullable Prepared prepared(ResultSet row) throws SQLException {
		if (row.getString("matte_id") == null) {
			return null;
		}
		MatteRef matte = new MatteRef(new MatteId(row.getString("matte_id")), row.getString("matte_method"),
				row.getDouble("matte_confidence"), png(row, "alpha"), png(row, "foreground"));
		return new Prepared(png(row, "master"), row.getInt("width"), row.getInt("height"), matte);
	}

	private static ObjectRef png(ResultSet row, String what) throws SQLException {
		return new ObjectRef(new Digest(row.getString(what + "_digest")), row.getLong(what + "_bytes"), PNG);
	}

}
