/**
 * Measures a candidate: backgrounds of its plates and of the brand's photos come in with
 * the proofs of its composites, the gate's numbers go out.
 */
@NullMarked
package io.packshot.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
