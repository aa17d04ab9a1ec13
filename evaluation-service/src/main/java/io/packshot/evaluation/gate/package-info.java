/**
 * Decides whether a candidate may be registered: measured numbers and the committed
 * calibration come in, a verdict with the names of the failed metrics goes out and is
 * kept with its report.
 */
@NullMarked
package io.packshot.evaluation.gate;

import org.jspecify.annotations.NullMarked;
