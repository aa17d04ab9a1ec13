/**
 * Sends photos and bad files and looks at what becomes of them.
 */
@NullMarked
package io.packshot.ingest.photo;

import org.jspecify.annotations.NullMarked;
