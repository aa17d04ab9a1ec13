/**
 * Keeps scene models in memory: weights come in by digest, plates come out; versions are
 * swapped under load without a failed request.
 */
@NullMarked
package io.packshot.inference.runtime;

import org.jspecify.annotations.NullMarked;
