package io.packshot.scenemodel.plate;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PlateFinishTests {

	@Test
	void ditherKeepsTheMeanBetweenTwoLevels() {
		for (double level : new double[] { 100, 100.25, 100.5, 100.83 }) {
			double[] moments = moments(PlateFinish.develop(constant(level, 200), Grain.NONE, 3));
			assertThat(moments[0]).isCloseTo(level, within(0.01));
			// Triangular dither of one level and rounding: 1/6 + 1/12, at every level.
			assertThat(moments[1]).isCloseTo(0.25, within(0.01));
		}
	}

	@Test
	void grainHasTheStrengthOfItsFirstOctave() {
		double[] moments = moments(PlateFinish.develop(constant(100.5, 200), new Grain(List.of(4.0)), 3));
		assertThat(moments[1]).isCloseTo(16 * (0.85 * 0.85 + 0.5 * 0.5) + 0.25, within(0.4));
	}

	@Test
	void aSlowGradientHasNoBands() {
		float[] rgb = new float[3 * 400 * 40];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (float) Srgb.toLinear((120 + 3 * (i / 3 % 400) / 400.0) / 255);
		}
		LinearPlate plate = new LinearPlate(400, 40, rgb);
		assertThat(longestRun(PlateFinish.develop(plate, Grain.DELIVERY, 1), 400)).isLessThan(16);
		byte[] rounded = new byte[rgb.length];
		for (int i = 0; i < rgb.length; i++) {
			rounded[i] = (byte) Math.round(255 * Srgb.toCode(rgb[i]));
		}
		assertThat(longestRun(rounded, 400)).isGreaterThan(100);
	}

	@Test
	void theSameSeedGivesTheSameBytesAtOddSizes() {
		LinearPlate plate = new LinearPlate(37, 19, new float[3 * 37 * 19]);
		byte[] bytes = PlateFinish.develop(plate, Grain.DELIVERY, 8);
		assertThat(PlateFinish.develop(plate, Grain.DELIVERY, 8)).isEqualTo(bytes);
		assertThat(PlateFinish.develop(plate, Grain.DELIVERY, 9)).isNotEqualTo(bytes);
	}

	@Test
	void blackAndWhiteDoNotWrapAround() {
		for (byte value : PlateFinish.develop(constant(255, 60), Grain.DELIVERY, 1)) {
			assertThat(value & 0xff).isGreaterThan(245);
		}
		for (byte value : PlateFinish.develop(constant(0, 60), Grain.DELIVERY, 1)) {
			assertThat(value & 0xff).isLessThan(10);
		}
	}

	@Test
	void rejectsGrainThatIsNoGrain() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Grain(List.of(-1.0)));
	}

	private static LinearPlate constant(double level, int side) {
		float[] rgb = new float[3 * side * side];
		Arrays.fill(rgb, (float) Srgb.toLinear(level / 255));
		return new LinearPlate(side, side, rgb);
	}

	private static double[] moments(byte[] bytes) {
		double sum = 0;
		double squares = 0;
		for (byte value : bytes) {
			sum += value & 0xff;
			squares += (value & 0xff) * (double) (value & 0xff);
		}
		double mean = sum / bytes.length;
		return new double[] { mean, squares / bytes.length - mean * mean };
	}

	private static int longestRun(byte[] bytes, int width) {
		int longest = 0;
		int run = 0;
		for (int i = 3; i < bytes.length; i += 3) {
			run = (i / 3 % width != 0 && bytes[i] == bytes[i - 3]) ? run + 1 : 1;
			longest = Math.max(longest, run);
		}
		return longest;
	}

}
