package io.packshot.evaluation.benchmark;

import io.packshot.evaluation.scoring.Scorer;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackdropWordsTests {

	@ParameterizedTest
	@CsvSource({ "FFFFFF, light white", "101010, dark black", "808080, medium grey", "D8C8B4, light beige",
			"4A3320, dark brown", "2040C0, dark blue", "C03030, medium red", "F4C0CC, light pink",
			"A8D8B0, light green" })
	void namesLightAndColour(String rgb, String words) {
		int colour = Integer.parseInt(rgb, 16);
		byte[] pixels = new byte[3 * 64 * 64];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) (colour >> (8 * (2 - i % 3)));
		}
		assertThat(BackdropWords.of(Scorer.field(Picture.opaque(64, 64, pixels), null))).isEqualTo(words);
	}

}
