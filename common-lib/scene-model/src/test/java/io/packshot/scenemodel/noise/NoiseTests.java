package io.packshot.scenemodel.noise;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class NoiseTests {

	@Test
	void gaussianNumbersHaveTheMomentsOfTheNormalDistribution() {
		float[] numbers = gaussian(7, NoiseStream.FLOW, 0, 0, 200_000);
		double mean = 0;
		double square = 0;
		double fourth = 0;
		for (float number : numbers) {
			mean += number / (double) numbers.length;
			square += number * (double) number / numbers.length;
			fourth += Math.pow(number, 4) / numbers.length;
		}
		assertThat(mean).isCloseTo(0, within(0.01));
		assertThat(square).isCloseTo(1, within(0.015));
		assertThat(fourth).isCloseTo(3, within(0.12));
	}

	@Test
	void aShorterFillIsTheBeginningOfALongerOne() {
		float[] longer = gaussian(7, NoiseStream.FLOW, 3, 9, 33);
		float[] shorter = gaussian(7, NoiseStream.FLOW, 3, 9, 17);
		assertThat(shorter).containsExactly(java.util.Arrays.copyOf(longer, 17));
	}

	@Test
	void everyPartOfTheKeyChangesTheNumbers() {
		Set<Float> firsts = new HashSet<>();
		firsts.add(gaussian(7, NoiseStream.FLOW, 3, 9, 1)[0]);
		firsts.add(gaussian(8, NoiseStream.FLOW, 3, 9, 1)[0]);
		firsts.add(gaussian(7L + (1L << 32), NoiseStream.FLOW, 3, 9, 1)[0]);
		firsts.add(gaussian(7, NoiseStream.LATENT, 3, 9, 1)[0]);
		firsts.add(gaussian(7, NoiseStream.FLOW, 4, 9, 1)[0]);
		firsts.add(gaussian(7, NoiseStream.FLOW, 3, 10, 1)[0]);
		assertThat(firsts).hasSize(6);
	}

	@Test
	void numbersBelowABoundReachEveryValueEvenly() {
		int[] counts = new int[7];
		Noise.Draw draw = new Noise(1, NoiseStream.BATCH).draw(0, 0);
		for (int i = 0; i < 70_000; i++) {
			counts[draw.below(7)]++;
		}
		for (int count : counts) {
			assertThat(count).isBetween(9_600, 10_400);
		}
	}

	@Test
	void rejectsANegativeIndex() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Noise(1, NoiseStream.BATCH).draw(-1, 0));
	}

	private static float[] gaussian(long seed, NoiseStream stream, int index, int step, int count) {
		float[] numbers = new float[count];
		new Noise(seed, stream).draw(index, step).gaussian(numbers, 0, count);
		return numbers;
	}

}
