package io.packshot.scenemodel.plate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PseudoPlatesTests {

	@Test
	void theProductIsGoneAndTheBackdropRemains() {
		PseudoPlate result = PseudoPlates.of(photo(300, 260, 60), 64);
		assertThat(result).isInstanceOf(PseudoPlate.Clean.class);
		PlateImage plate = ((PseudoPlate.Clean) result).image();
		for (int y = 0; y < 64; y++) {
			for (int x = 0; x < 64; x++) {
				double expected = backdrop(20 + (x + 0.5) * 260 / 64, (y + 0.5) * 260 / 64);
				double distance = 255 * Math.abs(plate.rgb()[3 * (y * 64 + x)] - expected);
				assertThat(distance).as("at %d %d", x, y).isLessThan(3.5);
			}
		}
	}

	@Test
	void onlyTheWidenedMatteIsFilled() {
		double filled = PseudoPlates.of(photo(256, 256, 40), 64).filled();
		// The disc of radius 40, widened by 10 to each side as a square would be.
		double disc = Math.PI * 40 * 40 / (256.0 * 256);
		double box = 100.0 * 100 / (256 * 256);
		assertThat(filled).isBetween(disc, box);
	}

	@Test
	void refusesAPhotoThatIsMostlyProduct() {
		PseudoPlate result = PseudoPlates.of(photo(256, 256, 105), 64);
		assertThat(result).isInstanceOfSatisfying(PseudoPlate.Refused.class, (refused) -> {
			assertThat(refused.reason()).isEqualTo(PseudoPlate.Reason.TOO_MUCH_FILLED);
			assertThat(refused.filled()).isGreaterThan(0.6);
		});
		assertThat(PseudoPlates.of(photo(256, 256, 105), 64, 0.8)).isInstanceOf(PseudoPlate.Clean.class);
	}

	@Test
	void refusesAPhotoSmallerThanThePlate() {
		assertThat(PseudoPlates.of(photo(63, 200, 5), 64)).isInstanceOfSatisfying(PseudoPlate.Refused.class,
				(refused) -> assertThat(refused.reason()).isEqualTo(PseudoPlate.Reason.TOO_SMALL));
	}

	@Test
	void aPhotoWithoutProductIsOnlyScaled() {
		PseudoPlate.Clean clean = (PseudoPlate.Clean) PseudoPlates.of(photo(64, 64, 0), 64);
		assertThat(clean.filled()).isZero();
		assertThat((double) clean.image().rgb()[0]).isCloseTo(Math.round(255 * backdrop(0.5, 0.5)) / 255.0,
				within(1e-4));
	}

	@Test
	void pushPullKeepsWhatIsKnownAndFillsOnePixelFromItsNeighbours() {
		float[] rgb = new float[3 * 9];
		float[] known = { 1, 1, 1, 1, 0, 1, 1, 1, 1 };
		for (int i = 0; i < 9; i++) {
			rgb[3 * i] = (i == 4) ? 100 : 5;
		}
		PushPull.fill(rgb, known, 3, 3);
		for (int i = 0; i < 9; i++) {
			assertThat(rgb[3 * i]).isCloseTo(5, within(1e-5f));
		}
	}

	/** A red disc before a backdrop whose light falls off. */
	private static MattedPhoto photo(int width, int height, int radius) {
		byte[] rgb = new byte[3 * width * height];
		byte[] matte = new byte[width * height];
		for (int i = 0; i < matte.length; i++) {
			int column = i % width;
			int row = i / width;
			double x = column + 0.5 - width / 2.0;
			double y = row + 0.5 - height / 2.0;
			boolean product = x * x + y * y < (double) radius * radius;
			matte[i] = (byte) (product ? 255 : 0);
			byte level = (byte) Math.round(255 * backdrop(column + 0.5, row + 0.5));
			rgb[3 * i] = product ? (byte) 255 : level;
			rgb[3 * i + 1] = product ? 0 : level;
			rgb[3 * i + 2] = product ? 0 : level;
		}
		return new MattedPhoto(width, height, rgb, matte);
	}

	private static double backdrop(double x, double y) {
		return 0.7 + 0.0003 * x - 0.0004 * y;
	}

}
