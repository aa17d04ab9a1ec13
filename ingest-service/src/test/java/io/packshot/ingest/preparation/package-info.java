/**
 * Lets preparation fail in its different ways.
 */
@NullMarked
package io.packshot.ingest.preparation;

import org.jspecify.annotations.NullMarked;
