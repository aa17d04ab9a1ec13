/**
 * Reads what a dataset commit holds from the ingest service, and fetches its pictures.
 */
@NullMarked
package io.packshot.training.dataset;

import org.jspecify.annotations.NullMarked;
