package io.packshot.scenemodel.plate;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlateEnlargerTests {

	@Test
	void aConstantPlateStaysConstant() {
		float[] rgb = new float[3 * 64];
		Arrays.fill(rgb, 0.5f);
		for (float value : PlateEnlarger.enlarge(new PlateImage(8, rgb), 100, 70).rgb()) {
			assertThat((double) value).isCloseTo(Srgb.toLinear(0.5), within(1e-6));
		}
	}

	@Test
	void theSameSideIsTheSamePlate() {
		PlateImage plate = lightRamp(16);
		float[] same = PlateEnlarger.enlarge(plate, 16, 16).rgb();
		for (int i = 0; i < same.length; i++) {
			assertThat((double) same[i]).isCloseTo(Srgb.toLinear(plate.rgb()[i]), within(1e-6));
		}
	}

	@Test
	void aRampOfLightIsReproducedExactlyInside() {
		float[] large = PlateEnlarger.enlarge(lightRamp(16), 160, 160).rgb();
		for (int x = 20; x < 140; x++) {
			double place = (x + 0.5) / 10 - 0.5;
			assertThat((double) large[3 * (80 * 160 + x)]).isCloseTo(0.1 + place / 20, within(1e-5));
		}
	}

	@Test
	void aWideTargetShowsTheMiddle() {
		LinearPlate wide = PlateEnlarger.enlarge(lightRamp(16), 32, 16);
		assertThat((double) wide.rgb()[3 * (8 * 32 + 16)]).isCloseTo(0.1 + 7.75 / 20, within(1e-5));
		assertThat(wide.height()).isEqualTo(16);
	}

	/** Light that rises by 1/20 per column. */
	private static PlateImage lightRamp(int side) {
		float[] rgb = new float[3 * side * side];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (float) Srgb.toCode(0.1 + (i / 3 % side) / 20.0);
		}
		return new PlateImage(side, rgb);
	}

}
