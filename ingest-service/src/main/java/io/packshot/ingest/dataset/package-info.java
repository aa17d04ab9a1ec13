/**
 * Versions the accepted photos of a brand as datasets: decides what a commit holds, moves
 * branches without ever losing or repeating a commit, and reads any commit back. Comes
 * in: requests to commit and tag; goes out: Iceberg snapshots and DatasetCommitted.
 */
@NullMarked
package io.packshot.ingest.dataset;

import org.jspecify.annotations.NullMarked;
