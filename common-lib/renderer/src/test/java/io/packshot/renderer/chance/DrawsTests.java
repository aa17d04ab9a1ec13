package io.packshot.renderer.chance;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DrawsTests {

	/**
	 * The published sequence of SplitMix64 for the state 1234567.
	 */
	@Test
	void followsThePublishedSequence() {
		Draws draws = new Draws(1234567);
		assertThat(draws.nextLong()).isEqualTo(6457827717110365317L);
		assertThat(draws.nextLong()).isEqualTo(3203168211198807973L);
		assertThat(draws.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
		assertThat(draws.nextLong()).isEqualTo(4593380528125082431L);
		assertThat(draws.nextLong()).isEqualTo(Long.parseUnsignedLong("16408922859458223821"));
	}

	@Test
	void separatesPurposesAndSeeds() {
		assertThat(Draws.of(1, "light").nextLong()).isEqualTo(Draws.of(1, "light").nextLong())
			.isNotEqualTo(Draws.of(1, "shape").nextLong())
			.isNotEqualTo(Draws.of(2, "light").nextLong());
	}

	@Test
	void isUniformOnTheLattice() {
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < 20000; i++) {
			double value = Draws.at(9, i % 100, i / 100);
			assertThat(value).isBetween(0.0, 1.0);
			sum += value / 20000;
			squares += value * value / 20000;
		}
		assertThat(sum).isCloseTo(0.5, within(0.01));
		assertThat(squares).isCloseTo(1 / 3.0, within(0.01));
	}

}
