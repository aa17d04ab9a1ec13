package io.packshot.evaluation.candidate;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How candidates are taken through the gate. What is good enough is not configured: that
 * is the committed calibration.
 *
 * @param threads candidates in work at once in this process; 0 leaves the work to others
 * @param lease after which silence of its holder a candidate is given to another
 * @param poll how often to look for work
 * @param retryAfter how long to wait before the first new try; doubled up to a minute
 * @param plates how many plates are asked for
 * @param plateSize their side in pixels
 * @param products of how many held-out products composites are asked for
 * @param imageSize side of the composites in pixels
 */
@Validated
@ConfigurationProperties("packshot.candidate")
record CandidateProperties(@DefaultValue("1") @Min(0) @Max(16) int threads, @DefaultValue("20s") Duration lease,
		@DefaultValue("1s") Duration poll, @DefaultValue("2s") Duration retryAfter,
		@DefaultValue("32") @Min(32) @Max(512) int plates, @DefaultValue("256") @Min(64) @Max(2048) int plateSize,
		@DefaultValue("4") @Min(1) @Max(64) int products, @DefaultValue("256") @Min(64) @Max(2048) int imageSize) {

}
