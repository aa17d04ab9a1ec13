/**
 * Runs the service on real servers, and draws pictures for the tests of its features.
 */
@NullMarked
package io.packshot.ingest;

import org.jspecify.annotations.NullMarked;
