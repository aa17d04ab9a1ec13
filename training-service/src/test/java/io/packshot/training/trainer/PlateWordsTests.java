package io.packshot.training.trainer;

import io.packshot.scenemodel.plate.PlateImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlateWordsTests {

	/** CSS colours under their own names. */
	@ParameterizedTest
	@CsvSource({ "ffffff, light white", "000000, dark black", "808080, medium grey", "ff0000, medium red",
			"00008b, dark blue", "0000ff, medium blue", "008000, medium green", "ffff00, light yellow",
			"00ffff, light cyan", "ffc0cb, light pink", "ff00ff, medium magenta", "ffa500, light orange",
			"f5f5dc, light beige", "8b4513, medium brown", "800080, dark purple" })
	void namesColoursAsPeopleDo(String hex, String words) {
		byte[] rgb = new byte[3 * 64];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (byte) Integer.parseInt(hex.substring(2 * (i % 3), 2 * (i % 3) + 2), 16);
		}
		assertThat(PlateWords.of(PlateImage.ofBytes(8, rgb))).isEqualTo(words);
	}

}
