package io.packshot.inference.plate;

import io.packshot.imaging.measure.Lab;
import io.packshot.imaging.measure.Srgb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlatePaletteTests {

	@ParameterizedTest
	@CsvSource({ "sage, terracotta", "navy, blush", "mustard, grey" })
	void platesAreNearerToTheNamedColour(String one, String other) {
		int right = 0;
		for (long seed = 0; seed < 10; seed++) {
			for (PlateSource source : new PlateSource[] { new StudioPlates(), new GradientPlates() }) {
				Lab first = mean(source.make(one, seed, 48, 48));
				Lab second = mean(source.make(other, seed, 48, 48));
				boolean both = isNearer(first, one, other) && isNearer(second, other, one);
				right += both ? 1 : 0;
				source.close();
			}
		}
		assertThat(right).isGreaterThanOrEqualTo(16);
	}

	private static boolean isNearer(Lab plate, String to, String than) {
		return plate.deltaE2000(named(to)) < plate.deltaE2000(named(than));
	}

	private static Lab named(String word) {
		var colour = ColourWords.find(word).orElseThrow();
		return Lab.ofLevels(Srgb.level(colour.red()), Srgb.level(colour.green()), Srgb.level(colour.blue()));
	}

	private static Lab mean(Plate plate) {
		double[] sum = new double[3];
		float[] rgb = plate.light().rgb();
		for (int i = 0; i < rgb.length; i++) {
			sum[i % 3] += rgb[i];
		}
		int pixels = rgb.length / 3;
		return Lab.ofLevels(Srgb.level(sum[0] / pixels), Srgb.level(sum[1] / pixels), Srgb.level(sum[2] / pixels));
	}

}
