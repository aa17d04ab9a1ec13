/**
 * What the benchmark asks of ingest, passed on to the platform's neighbours.
 */
@NullMarked
package io.packshot.evaluation.account;

import org.jspecify.annotations.NullMarked;
