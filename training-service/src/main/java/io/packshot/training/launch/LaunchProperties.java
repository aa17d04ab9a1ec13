package io.packshot.training.launch;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How runs are given a process.
 *
 * @param slots runs in work at once in this process; 0 leaves the work to others
 * @param lease silence of its holder after which a run goes to another; at least 2
 * seconds
 * @param poll how often to look for work that nobody announced here
 * @param folder where runs lie while they are in work
 * @param heap memory of a trainer's Java heap; the networks lie outside
 * @param nativeCache where the tensor library unpacks itself; its own default where
 * absent
 * @param checkpointEvery time after which a state is saved
 * @param checkpointSteps steps after which a state is saved, whichever comes first
 * @param mostCrashes trainers of one run that may crash before it fails
 * @param mostAttempts attempts at one run, whatever ended them, before it fails
 */
@Validated
@ConfigurationProperties("packshot.launch")
record LaunchProperties(@DefaultValue("1") @Min(0) @Max(16) int slots, @DefaultValue("10s") Duration lease,
		@DefaultValue("2s") Duration poll, @DefaultValue(".packshot/runs") Path folder,
		@DefaultValue("768MB") DataSize heap, @Nullable Path nativeCache, @DefaultValue("15s") Duration checkpointEvery,
		@DefaultValue("200") @Min(1) int checkpointSteps, @DefaultValue("5") @Min(1) int mostCrashes,
		@DefaultValue("40") @Min(1) int mostAttempts) {

	LaunchProperties {
		if (lease.compareTo(Duration.ofSeconds(2)) < 0 || poll.isNegative() || poll.isZero()) {
			throw new IllegalArgumentException(
					"packshot.launch.lease is at least 2s and packshot.launch.poll is positive");
		}
	}

}
