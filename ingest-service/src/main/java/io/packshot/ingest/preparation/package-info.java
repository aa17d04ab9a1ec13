/**
 * Makes received photos ready: the upright master, the matte and the foreground; decides
 * whether a failure ends a photo or is tried again. Comes in: received photos; goes out:
 * PhotoAccepted and PhotoRejected.
 */
@NullMarked
package io.packshot.ingest.preparation;

import org.jspecify.annotations.NullMarked;
