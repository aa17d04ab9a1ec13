package io.packshot.ingest.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.packshot.contract.event.MatteRef;
import io.packshot.contract.id.BrandId;
import io.packshot.contract.id.PhotoId;
import io.packshot.contract.id.ProductId;
import io.packshot.contract.object.Digest;
import io.packshot.contract.object.ObjectRef;
import io.packshot.ingest.photo.Prepared;
import io.packshot.ingest.photo.Rejection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands received photos to workers, of this process and of others. A photo is held as
 * long as its lease is renewed; whoever lost it can no longer decide about the photo.
 */
@Component
final class PreparationQueue {

	private final JdbcClient jdbc;

	private final Duration lease;

	PreparationQueue(JdbcClient jdbc, PreparationProperties properties) {
		this.jdbc = jdbc;
		this.lease = properties.lease();
	}

	/** Takes the photo that has waited longest, if one is due. */
	Optional<Claim> take() {
		return this.jdbc.sql("""
				update photo set lease = :lease, due_at = now() + :millis * interval '1 millisecond',
				    abandoned = abandoned + case when lease is null then 0 else 1 end
				where id = (
				    select id from photo where state = 'received' and due_at <= now()
				    order by due_at for update skip locked limit 1)
				returning id, brand, product, digest, bytes, media_type, lease, correlation_id,
				    failures, delays, abandoned
				""")
			.param("lease", UUID.randomUUID().toString())
			.param("millis", this.lease.toMillis())
			.query(PreparationQueue::claim)
			.optional();
	}

	/** Says that the holder lives. */
	boolean renew(Claim claim) {
		return this.jdbc.sql("""
				update photo set due_at = now() + :millis * interval '1 millisecond'
				where id = :id and lease = :lease and state = 'received'
				""")
			.param("millis", this.lease.toMillis())
			.param("id", claim.photo().value())
			.param("lease", claim.lease())
			.update() == 1;
	}

	/** Gives a photo back for a later try. */
	void release(Claim claim, Verdict.Retry retry) {
		this.jdbc.sql("""
				update photo set lease = null, due_at = now() + :millis * interval '1 millisecond',
				    failures = failures + :own, delays = delays + 1 - :own
				where id = :id and lease = :lease and state = 'received'
				""")
			.param("millis", retry.delay().toMillis())
			.param("own", retry.ownFailure() ? 1 : 0)
			.param("id", claim.photo().value())
			.param("lease", claim.lease())
			.update();
	}

	/** Gives a photo back untouched, because the process stops. */
	void putBack(Claim claim) {
		this.jdbc.sql("update photo set lease = null, due_at = now() where id = :id and lease = :lease")
			.param("id", claim.photo().value())
			.param("lease", claim.lease())
			.update();
	}

	/**
	 * Stores what was made of a photo, as part of the current transaction.
	 * @return false where another holder has the photo or has decided about it
	 */
	boolean accept(Claim claim, Prepared prepared) {
		MatteRef matte = prepared.matte();
		return this.jdbc.sql("""
				update photo set state = 'accepted', decided_at = now(), due_at = null, lease = null,
				    master_digest = :master, master_bytes = :masterBytes, width = :width, height = :height,
				    matte_id = :matte, matte_method = :method, matte_confidence = :confidence,
				    alpha_digest = :alpha, alpha_bytes = :alphaBytes,
				    foreground_digest = :foreground, foreground_bytes = :foregroundBytes
				where id = :id and lease = :lease and state = 'received'
				""")
			.param("master", prepared.master().digest().value())
			.param("masterBytes", prepared.master().size())
			.param("width", prepared.width())
			.param("height", prepared.height())
			.param("matte", matte.id().value())
			.param("method", matte.method())
			.param("confidence", matte.confidence())
			.param("alpha", matte.alpha().digest().value())
			.param("alphaBytes", matte.alpha().size())
			.param("foreground", matte.foreground().digest().value())
			.param("foregroundBytes", matte.foreground().size())
			.param("id", claim.photo().value())
			.param("lease", claim.lease())
			.update() == 1;
	}

	/**
	 * Stores why a photo is not used, as part of the current transaction.
	 * @return false where another holder has the photo or has decided about it
	 */
	boolean reject(Claim claim, Rejection rejection) {
		return this.jdbc.sql("""
				update photo set state = 'rejected', decided_at = now(), due_at = null, lease = null,
				    reason = :reason, detail = :detail
				where id = :id and lease = :lease and state = 'received'
				""")
			.param("reason", rejection.reason())
			.param("detail", rejection.detail())
			.param("id", claim.photo().value())
			.param("lease", claim.lease())
			.update() == 1;
	}

	private static Claim claim(ResultSet row, int number) throws SQLException {
		ObjectRef original = new ObjectRef(new Digest(row.getString("digest")), row.getLong("bytes"),
				row.getString("media_type"));
		return new Claim(new PhotoId(row.getString("id")), new BrandId(row.getString("brand")),
				new ProductId(row.getString("product")), original, row.getString("lease"),
				row.getString("correlation_id"),
				new Tries(row.getInt("failures"), row.getInt("delays"), row.getInt("abandoned")));
	}

}
