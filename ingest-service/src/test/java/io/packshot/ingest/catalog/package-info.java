/**
 * Speaks as catalog systems do, and as they should not.
 */
@NullMarked
package io.packshot.ingest.catalog;

import org.jspecify.annotations.NullMarked;
