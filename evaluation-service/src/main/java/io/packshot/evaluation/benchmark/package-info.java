/**
 * What candidates are measured with: a dataset commit comes in, photos of held-out
 * products with their backgrounds and words go out.
 */
@NullMarked
package io.packshot.evaluation.benchmark;

import org.jspecify.annotations.NullMarked;
