/**
 * Keeps the files that runs log, for MLflow's clients: bytes come in and go out through
 * this service, so that no client needs a key of the object store. Decides which paths
 * are names of files.
 */
@NullMarked
package io.packshot.registry.artifact;

import org.jspecify.annotations.NullMarked;
