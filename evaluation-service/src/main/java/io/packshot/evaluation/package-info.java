/**
 * The evaluation service: candidates come in, measured decisions with their reports go
 * out.
 */
@NullMarked
package io.packshot.evaluation;

import org.jspecify.annotations.NullMarked;
