/**
 * Remembers what runs log: experiments, parameters, metrics and tags, spoken with in
 * MLflow's REST API 2.0, so that its clients work unmodified. Decides only what is too
 * much or malformed.
 */
@NullMarked
package io.packshot.registry.tracking;

import org.jspecify.annotations.NullMarked;
