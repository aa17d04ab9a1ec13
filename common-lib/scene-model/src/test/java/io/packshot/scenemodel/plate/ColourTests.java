package io.packshot.scenemodel.plate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ColourTests {

	@Test
	void middleGreyOfSrgbIsTheStandardsLinearLight() {
		assertThat(Colour.ofHex("#808080").red()).isCloseTo(0.2158605, within(1e-6));
		assertThat(Srgb.toCode(0.2158605)).isCloseTo(128 / 255.0, within(1e-6));
		assertThat(Srgb.toCode(Srgb.toLinear(0.02))).isCloseTo(0.02, within(1e-9));
	}

	@Test
	void redHasItsPublishedOklabCoordinates() {
		Oklab red = Oklab.of(Colour.ofHex("#ff0000"));
		assertThat(red.lightness()).isCloseTo(0.62796, within(1e-4));
		assertThat(red.a()).isCloseTo(0.22486, within(1e-4));
		assertThat(red.b()).isCloseTo(0.12585, within(1e-4));
	}

	@Test
	void oklabAndBackIsTheSameColour() {
		Colour beige = Colour.ofHex("#c8b9a6");
		Colour again = Oklab.of(beige).toColour();
		for (int channel = 0; channel < 3; channel++) {
			assertThat(again.channel(channel)).isCloseTo(beige.channel(channel), within(1e-6));
		}
	}

	@Test
	void rejectsWhatIsNoHexColour() {
		assertThatIllegalArgumentException().isThrownBy(() -> Colour.ofHex("beige"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Colour(0, 1.1, 0));
	}

}
