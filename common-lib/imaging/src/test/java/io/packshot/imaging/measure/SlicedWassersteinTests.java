package io.packshot.imaging.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SlicedWassersteinTests {

	/** E|z| of a standard normal number. */
	private static final double MEAN_ABSOLUTE = Math.sqrt(2 / Math.PI);

	private final SlicedWasserstein distance = new SlicedWasserstein(256, 5);

	@Test
	void constantsKLevelsApartAreThatFarOnTheCoarsestLevelOnly() {
		double[] apart = this.distance.distances(List.of(Fields.constant(64, 100)), List.of(Fields.constant(64, 110)));
		assertThat(apart).hasSize(3);
		assertThat(apart[0]).isZero();
		assertThat(apart[1]).isZero();
		// A direction of length 1 in 75 dimensions has a sum that is almost standard
		// normal.
		assertThat(apart[2]).isCloseTo(10 * MEAN_ABSOLUTE, within(0.8));
		double[] twice = this.distance.distances(List.of(Fields.constant(64, 100)), List.of(Fields.constant(64, 120)));
		assertThat(twice[2]).isCloseTo(2 * apart[2], within(1e-3));
	}

	@Test
	void theSameSetInAnotherOrderIsZeroAway() {
		List<BackgroundField> set = noise(6, 128, 20, 1);
		List<BackgroundField> shuffled = new ArrayList<>(set);
		Collections.shuffle(shuffled, new Random(2));
		assertThat(this.distance.distances(set, shuffled)).containsExactly(0, 0, 0);
	}

	@Test
	void gaussianFieldsAreApartByTheirMeansAndBySpreadOnEachLevel() {
		List<BackgroundField> one = noise(24, 128, 16, 1);
		double[] shifted = this.distance.distances(noise(24, 133, 16, 2), one);
		assertThat(shifted[2]).isCloseTo(5 * MEAN_ABSOLUTE, within(0.6));
		double[] wider = this.distance.distances(noise(24, 128, 24, 3), one);
		// A box of four by four cells leaves a quarter of the deviation.
		assertThat(wider[2]).isCloseTo(0.25 * (24 - 16) * MEAN_ABSOLUTE, within(0.4));
		// Four cells of the larger field share a mean: the band keeps less than its
		// whole.
		assertThat(wider[0]).isBetween(0.6 * 8 * MEAN_ABSOLUTE, 8 * MEAN_ABSOLUTE);
	}

	@Test
	void distancesAreSymmetricAndRepeatable() {
		List<BackgroundField> one = noise(5, 100, 8, 1);
		List<BackgroundField> two = noise(7, 120, 12, 2);
		double[] there = this.distance.distances(one, two);
		double[] back = new SlicedWasserstein(256, 5).distances(two, one);
		for (int level = 0; level < there.length; level++) {
			assertThat(back[level]).isCloseTo(there[level], within(1e-9));
		}
	}

	@Test
	void pixelsOfTheProductDoNotCount() {
		BackgroundField plain = Fields.constant(64, 100);
		BackgroundField marked = Fields.of(64, (x, y) -> Fields.inMiddle(x, y) ? 250 : 100,
				(x, y) -> !Fields.inMiddle(x, y));
		assertThat(this.distance.distances(List.of(plain), List.of(marked))).containsExactly(0, 0, 0);
	}

	@Test
	void setsWithoutBackgroundHaveNoDistance() {
		BackgroundField hidden = Fields.of(64, (x, y) -> 100, (x, y) -> false);
		assertThat(this.distance.distances(List.of(hidden), List.of(Fields.constant(64, 1))))
			.containsExactly(Double.NaN, Double.NaN, Double.NaN);
	}

	@Test
	void excessIsTheLogarithmAboveTheVisibilityFloor() {
		assertThat(SlicedWasserstein.excess(0.3, 0.3)).isZero();
		assertThat(SlicedWasserstein.excess(0.9, 0.1)).isCloseTo(Math.log(5), within(1e-12));
		// Twice an invisible distance stays nearly nothing.
		assertThat(SlicedWasserstein.excess(0.02, 0.01)).isLessThan(0.1);
	}

	private static List<BackgroundField> noise(int fields, double mean, double deviation, long seed) {
		Random random = new Random(seed);
		List<BackgroundField> set = new ArrayList<>();
		for (int i = 0; i < fields; i++) {
			set.add(Fields.of(64, (x, y) -> mean + deviation * random.nextGaussian(), (x, y) -> true));
		}
		return set;
	}

}
