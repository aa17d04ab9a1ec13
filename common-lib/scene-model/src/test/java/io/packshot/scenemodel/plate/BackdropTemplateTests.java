package io.packshot.scenemodel.plate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BackdropTemplateTests {

	private final Colour beige = Colour.ofHex("#d9cbb8");

	@Test
	void aGradientRunsFromOneColourToTheOther() {
		Colour blue = Colour.ofHex("#203a60");
		LinearPlate plate = new BrandGradient(this.beige, blue, 90).render(20, 400);
		for (int channel = 0; channel < 3; channel++) {
			assertThat((double) plate.rgb()[channel]).isCloseTo(this.beige.channel(channel), within(0.01));
			assertThat((double) plate.rgb()[3 * (20 * 400 - 1) + channel]).isCloseTo(blue.channel(channel),
					within(0.01));
		}
	}

	@Test
	void aGradientLooksEvenToTheEye() {
		LinearPlate plate = new BrandGradient(this.beige, Colour.ofHex("#203a60"), 0).render(101, 1);
		double first = lightness(plate, 1) - lightness(plate, 0);
		for (int x = 1; x < 101; x++) {
			assertThat(lightness(plate, x) - lightness(plate, x - 1)).isCloseTo(first, within(1e-4));
		}
	}

	private static double lightness(LinearPlate plate, int x) {
		return Oklab.of(new Colour(plate.rgb()[3 * x], plate.rgb()[3 * x + 1], plate.rgb()[3 * x + 2])).lightness();
	}

	@Test
	void aSweepHasNoStepsWhereFloorBendAndWallMeet() {
		int side = 512;
		float[] rgb = StudioSweep.of(this.beige).render(side, side).rgb();
		for (int x = 0; x < side; x += 64) {
			for (int y = 2; y < side; y++) {
				double before = code(rgb, side, x, y - 1) - code(rgb, side, x, y - 2);
				double after = code(rgb, side, x, y) - code(rgb, side, x, y - 1);
				assertThat(Math.abs(after)).isLessThan(2);
				assertThat(Math.abs(after - before)).as("row %d", y).isLessThan(0.1);
			}
		}
	}

	private static double code(float[] rgb, int side, int x, int y) {
		return 255 * Srgb.toCode(rgb[3 * (y * side + x)]);
	}

	@Test
	void aSweepIsBrightestAtItsPaintAndFallsOffTowardsTheFarCorner() {
		LinearPlate plate = StudioSweep.of(this.beige).render(256, 256);
		float most = 0;
		for (int i = 0; i < plate.rgb().length; i += 3) {
			most = Math.max(most, plate.rgb()[i]);
		}
		assertThat((double) most).isCloseTo(this.beige.red(), within(0.005));
		assertThat(plate.rgb()[3 * 255]).isLessThan(0.9f * most);
	}

	@Test
	void aSweepLooksTheSameAtEverySize() {
		LinearPlate small = StudioSweep.of(this.beige).render(65, 65);
		LinearPlate large = StudioSweep.of(this.beige).render(195, 195);
		for (int y = 0; y < 65; y += 8) {
			for (int x = 0; x < 65; x += 8) {
				assertThat((double) small.rgb()[3 * (y * 65 + x)])
					.isCloseTo(large.rgb()[3 * ((3 * y + 1) * 195 + 3 * x + 1)], within(1e-6));
			}
		}
	}

	@Test
	void theFloorLineIsWhereTheSurfaceBeginsToRise() {
		StudioSweep sweep = new StudioSweep(new Colour(1, 1, 1), 11, 6, 2.5, new StudioSweep.Lamp(0, 20, 3), 0);
		int side = 2001;
		float[] rgb = sweep.render(side, side).rgb();
		int line = (int) (sweep.floorLine() * side);
		// Seen under a steep lamp the light's slope changes where the normal begins to
		// turn.
		double above = slope(rgb, side, line - 12);
		double below = slope(rgb, side, line + 12);
		double further = slope(rgb, side, line + 36);
		assertThat(Math.abs(above - below)).isGreaterThan(3 * Math.abs(below - further));
	}

	private static double slope(float[] rgb, int side, int y) {
		return rgb[3 * ((y + 8) * side + side / 2)] - rgb[3 * ((y - 8) * side + side / 2)];
	}

	@Test
	void rejectsAnImpossibleSweepOrSize() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StudioSweep(this.beige, 11, 6, 7, new StudioSweep.Lamp(0, 4, 2), 0.3));
		assertThatIllegalArgumentException().isThrownBy(() -> StudioSweep.of(this.beige).render(0, 10));
		assertThatIllegalArgumentException().isThrownBy(() -> StudioSweep.of(this.beige).render(100_000, 10));
	}

}
