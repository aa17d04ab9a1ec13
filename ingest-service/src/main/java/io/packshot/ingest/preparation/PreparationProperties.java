package io.packshot.ingest.preparation;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How photos are prepared.
 *
 * @param threads photos in work at once in this process; 0 leaves the work to others
 * @param lease after which silence of its holder a photo is given to another; at least 1
 * second
 * @param poll how often to look for work that nobody announced here
 */
@Validated
@ConfigurationProperties("packshot.preparation")
record PreparationProperties(@DefaultValue("1") @Min(0) @Max(64) int threads, @DefaultValue("20s") Duration lease,
		@DefaultValue("2s") Duration poll) {

	PreparationProperties {
		if (lease.compareTo(Duration.ofSeconds(1)) < 0 || poll.isNegative() || poll.isZero()) {
			throw new IllegalArgumentException(
					"packshot.preparation.lease is at least 1s and packshot.preparation.poll is positive");
		}
	}

}
