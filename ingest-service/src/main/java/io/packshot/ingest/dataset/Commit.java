package io.packshot.ingest.dataset;

import java.time.Instant;

import io.packshot.contract.id.CommitId;
import io.packshot.platform.observability.Correlation;
import org.jspecify.annotations.Nullable;

/**
 * A commit of a dataset, intended or done.
 *
 * @param commit the commit
 * @param parent the commit before; null for the first
 * @param on the branch that it moves
 * @param snapshot the Iceberg snapshot that holds its rows; null as long as it is only
 * intended
 * @param photos rows in it
 * @param message what its author says about it
 * @param author the subject of the token
 * @param correlationId of the request
 * @param createdAt when it was begun
 */
record Commit(CommitId commit, @Nullable CommitId parent, DatasetBranch on, @Nullable Long snapshot, int photos,
		String message, String author, String correlationId, Instant createdAt) {

	static Commit intend(@Nullable CommitId parent, DatasetBranch on, int photos, CommitWish wish, Instant now) {
		return new Commit(CommitId.create(), parent, on, null, photos, wish.message(), wish.author(),
				Correlation.current(), now);
	}

	Commit done(long at) {
		return new Commit(this.commit, this.parent, this.on, at, this.photos, this.message, this.author,
				this.correlationId, this.createdAt);
	}

}
