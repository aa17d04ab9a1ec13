/**
 * What this service knows of photos, from the facts that ingest tells.
 */
@NullMarked
package io.packshot.inference.photo;

import org.jspecify.annotations.NullMarked;
