package io.packshot.imaging.measure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SrgbTests {

	@Test
	void returnsToEveryLevel() {
		for (int level = 0; level < 256; level++) {
			assertThat(Srgb.level(Srgb.linear(level))).isEqualTo(level);
			assertThat(255 * Srgb.encoded(Srgb.linear(level))).isCloseTo(level, within(1e-9));
		}
	}

	@Test
	void roundsLikeTheFormula() {
		for (int i = 0; i <= 100_000; i++) {
			double light = i / 99_991.0 - 0.0003;
			assertThat(Srgb.level(light)).isEqualTo((int) Math.floor(255 * Srgb.encoded(light) + 0.5 + 1e-9));
		}
	}

	@Test
	void tiesGoUp() {
		double middle = (Srgb.linear(3) + Srgb.linear(4)) / 2;
		assertThat(Srgb.level(middle)).isEqualTo(4);
		assertThat(Srgb.level(Math.nextDown(Math.nextDown(middle)))).isEqualTo(4);
		assertThat(Srgb.level(middle - 1e-6)).isEqualTo(3);
	}

	@Test
	void clipsWhatIsNoLight() {
		assertThat(Srgb.level(-0.5)).isZero();
		assertThat(Srgb.level(Double.NaN)).isZero();
		assertThat(Srgb.level(7)).isEqualTo(255);
	}

}
