/**
 * The way in: takes photos and product master data from brands, makes them ready and
 * versions them as datasets; tells PhotoAccepted, PhotoRejected and DatasetCommitted.
 */
@NullMarked
package io.packshot.ingest;

import org.jspecify.annotations.NullMarked;
