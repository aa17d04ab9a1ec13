package io.packshot.ingest.dataset;

import io.packshot.contract.id.CommitId;
import org.jspecify.annotations.Nullable;

/**
 * Where a branch or tag stands.
 *
 * @param snapshot the Iceberg snapshot
 * @param commit the commit that made it; null where somebody else wrote to the table
 * @param content digest of its rows; empty where somebody else wrote them
 */
record Head(long snapshot, @Nullable CommitId commit, String content) {

}
