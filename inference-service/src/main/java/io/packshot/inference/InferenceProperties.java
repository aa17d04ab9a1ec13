package io.packshot.inference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How large and how many images are made.
 *
 * @param largestSide the longest side that can be ordered, in pixels
 * @param smallestSide the shortest side that can be ordered, in pixels
 * @param workers images that are made at the same time
 * @param queue orders that may wait; more are refused with 429
 */
@Validated
@ConfigurationProperties("packshot.inference")
public record InferenceProperties(@Min(256) @Max(8192) int largestSide, @Min(16) @Max(256) int smallestSide,
		@Min(1) @Max(64) int workers, @Min(1) @Max(10_000) int queue) {

}
