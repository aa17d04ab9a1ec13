/**
 * Decides whether a delivered picture shows the product of the photo unchanged. The
 * decoded delivery, the photo, its matte and the framing come in; a report with numbers,
 * thresholds and a verdict goes out. Resamples by code of its own.
 */
@NullMarked
package io.packshot.imaging.proof;

import org.jspecify.annotations.NullMarked;
