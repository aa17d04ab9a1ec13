package io.packshot.training.tracking;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrackingRelayTests {

	@Test
	void pausesGrowToTheLongestAndNeverEnd() {
		Duration longest = Duration.ofSeconds(60);
		assertThat(TrackingRelay.pause(1, longest)).isEqualTo(Duration.ofSeconds(2));
		assertThat(TrackingRelay.pause(4, longest)).isEqualTo(Duration.ofSeconds(16));
		assertThat(TrackingRelay.pause(1_000_000, longest)).isEqualTo(longest);
	}

}
