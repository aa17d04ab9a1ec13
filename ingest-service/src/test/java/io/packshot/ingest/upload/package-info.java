/**
 * Writes to the object store directly, as announced and otherwise.
 */
@NullMarked
package io.packshot.ingest.upload;

import org.jspecify.annotations.NullMarked;
