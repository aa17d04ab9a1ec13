package io.packshot.imaging.measure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class MatteScoresTests {

	private static final int SIZE = 60;

	private final byte[] square = rectangle(20, 20, 40, 40);

	@Test
	void findsNothingWrongWithTheTruth() {
		assertThat(MatteScores.iou(this.square, this.square)).isEqualTo(1);
		assertThat(MatteScores.sad(this.square, this.square)).isZero();
		assertThat(MatteScores.mse(this.square, this.square)).isZero();
		assertThat(MatteScores.gradient(this.square, this.square, SIZE)).isZero();
		assertThat(MatteScores.connectivity(this.square, this.square, SIZE)).isZero();
		assertThat(MatteScores.boundaryF(this.square, this.square, SIZE, 0)).isEqualTo(1);
	}

	@Test
	void countsAShiftedSquare() {
		byte[] shifted = rectangle(25, 20, 45, 40);
		assertThat(MatteScores.iou(shifted, this.square)).isCloseTo(15.0 / 25, within(1e-12));
		assertThat(MatteScores.sad(shifted, this.square)).isCloseTo(200, within(1e-9));
		assertThat(MatteScores.mse(shifted, this.square)).isCloseTo(200.0 / (SIZE * SIZE), within(1e-12));
		assertThat(MatteScores.boundaryF(shifted, this.square, SIZE, 5)).isEqualTo(1);
		assertThat(MatteScores.boundaryF(shifted, this.square, SIZE, 4)).isLessThan(1);
	}

	@Test
	void gradientOfAStepIsTheGaussian() {
		byte[] step = rectangle(SIZE / 2, 0, SIZE, SIZE);
		double[] length = GradientLength.of(step, SIZE);
		int middle = (SIZE / 2) * SIZE + SIZE / 2;
		// Half a pixel beside a step the derivative is close to the Gaussian's density.
		double expected = Math.exp(-0.25 / (2 * 1.96)) / (1.4 * Math.sqrt(2 * Math.PI));
		assertThat(length[middle]).isCloseTo(expected, within(0.02));
		assertThat(length[middle - 1]).isCloseTo(length[middle], within(1e-9));
		assertThat(length[middle + 10]).isCloseTo(0, within(1e-9));
	}

	@Test
	void connectivityPunishesAnIslandAndNotASoftEdge() {
		byte[] island = this.square.clone();
		for (int i = 0; i < 10; i++) {
			island[5 * SIZE + 5 + i] = (byte) 255;
		}
		// Ten pixels of alpha 1 that hang on nothing: connectedness 0 against 1.
		assertThat(MatteScores.connectivity(island, this.square, SIZE)).isCloseTo(10, within(1e-9));
		byte[] soft = this.square.clone();
		soft[30 * SIZE + 40] = (byte) 128;
		// Hangs together up to 0 with the truth's alpha of 0 there, so only 0.5 counts.
		assertThat(MatteScores.connectivity(soft, this.square, SIZE)).isCloseTo(128 / 255.0, within(1e-9));
	}

	@Test
	void distancesAgreeWithBruteForce() {
		boolean[] set = new boolean[SIZE * 17];
		set[3] = true;
		set[5 * SIZE + 50] = true;
		set[16 * SIZE + 20] = true;
		float[] distance = DistanceField.to(set, SIZE);
		for (int i = 0; i < set.length; i++) {
			double nearest = Double.MAX_VALUE;
			for (int j = 0; j < set.length; j++) {
				if (set[j]) {
					nearest = Math.min(nearest, Math.hypot(i % SIZE - j % SIZE, i / SIZE - j / SIZE));
				}
			}
			assertThat((double) distance[i]).isCloseTo(nearest, within(1e-4));
		}
		assertThat(DistanceField.to(new boolean[SIZE], SIZE)[7]).isGreaterThanOrEqualTo(1e6f);
	}

	@Test
	void rejectsMattesOfOtherSize() {
		assertThatIllegalArgumentException().isThrownBy(() -> MatteScores.iou(this.square, new byte[4]));
	}

	private static byte[] rectangle(int left, int top, int right, int bottom) {
		byte[] alpha = new byte[SIZE * SIZE];
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				alpha[y * SIZE + x] = (byte) 255;
			}
		}
		return alpha;
	}

}
