/**
 * Direct uploads to the object store: gives out a place to write to, and checks that what
 * arrived is what was announced. Comes in: media type, size and SHA-256; goes out: a
 * presigned URL and a location for catalog events.
 */
@NullMarked
package io.packshot.ingest.upload;

import org.jspecify.annotations.NullMarked;
