/**
 * Commits, tags and reads datasets, and stops commits half-way.
 */
@NullMarked
package io.packshot.ingest.dataset;

import org.jspecify.annotations.NullMarked;
