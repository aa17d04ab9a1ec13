package io.packshot.renderer.colour;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TransferTests {

	@Test
	void agreesWithTheStandardsFigures() {
		assertThat(Transfer.toLinear(0)).isZero();
		assertThat(Transfer.toLinear(188)).isCloseTo(0.502886, within(1e-6));
		assertThat(Transfer.toLinear(255)).isEqualTo(1);
		assertThat(Transfer.toLevel(0.5)).isCloseTo(187.516, within(0.001));
		assertThat(Transfer.toLevel(0.18)).isCloseTo(117.646, within(0.002));
	}

	@Test
	void levelsSurviveTheRoundTrip() {
		for (int level = 0; level < 256; level++) {
			assertThat(Transfer.toLevel(Transfer.toLinear(level))).isCloseTo(level, within(0.05));
		}
	}

	@Test
	void rollsHighlightsOffWithoutAKink() {
		assertThat(Transfer.exposed(0.5)).isEqualTo(0.5);
		assertThat((Transfer.exposed(0.8001) - Transfer.exposed(0.8)) / 0.0001).isCloseTo(1, within(0.001));
		assertThat(Transfer.exposed(100)).isLessThan(1);
	}

}
