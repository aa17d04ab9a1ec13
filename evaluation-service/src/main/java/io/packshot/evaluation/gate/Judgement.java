package io.packshot.evaluation.gate;

import org.jspecify.annotations.Nullable;

/**
 * One metric against its limit.
 *
 * @param metric its label
 * @param value what was measured; null where it could not be
 * @param floor what real photos reach, in force for this sample
 * @param margin by how much the value may exceed the floor, as a logarithm
 * @param largest the largest value that passes
 * @param passed whether the value is within the limit
 */
record Judgement(String metric, @Nullable Double value, double floor, double margin, double largest, boolean passed) {

}
