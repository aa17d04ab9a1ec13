package io.packshot.imaging.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BackgroundMeasureTests {

	@Test
	void wassersteinOfSmallSamplesIsTheAreaBetweenTheirQuantiles() {
		assertThat(Wasserstein.distance(new float[] { 1, 2, 3 }, new float[] { 1, 2, 3 })).isZero();
		assertThat(Wasserstein.distance(new float[] { 0, 1 }, new float[] { 5, 6 })).isCloseTo(5, within(1e-12));
		// One number against two: half the mass goes 1, half goes 3.
		assertThat(Wasserstein.distance(new float[] { 1 }, new float[] { 0, 4 })).isCloseTo(2, within(1e-12));
		// Halves against thirds of 0..1: computed by hand.
		assertThat(Wasserstein.distance(new float[] { 0, 6 }, new float[] { 0, 3, 6 })).isCloseTo(1, within(1e-12));
	}

	@Test
	void wassersteinOfNormalSamplesIsTheDifferenceOfDeviationsTimesTheirMeanSize() {
		Random random = new Random(1);
		float[] one = new float[40_000];
		float[] three = new float[50_000];
		for (int i = 0; i < one.length; i++) {
			one[i] = (float) random.nextGaussian();
		}
		for (int i = 0; i < three.length; i++) {
			three[i] = (float) (3 * random.nextGaussian());
		}
		Arrays.sort(one);
		Arrays.sort(three);
		assertThat(Wasserstein.distance(one, three)).isCloseTo(2 * Math.sqrt(2 / Math.PI), within(0.03));
	}

	@Test
	void cellsAreAveragedInLinearLight() {
		byte[] rgb = new byte[3 * 8 * 8];
		for (int pixel = 0; pixel < 64; pixel++) {
			Arrays.fill(rgb, 3 * pixel, 3 * pixel + 3, (byte) ((pixel % 2 == 0) ? 255 : 0));
		}
		BackgroundField field = BackgroundField.of(Picture.opaque(8, 8, rgb), null, 4, 0);
		// Half the light of white is level 187.5 in sRGB.
		assertThat(field.level(0, 0)).isCloseTo(187.5f, within(0.1f));
	}

	@Test
	void theMatteIsWidenedAndCropsWithProductDoNotCount() {
		byte[] matte = new byte[64 * 64];
		matte[20 * 64 + 20] = (byte) 255;
		Picture picture = Picture.opaque(64, 64, new byte[3 * 64 * 64]);
		BackgroundField field = BackgroundField.of(picture, matte, 64, 2 / 64.0);
		assertThat(field.known(20 * 64 + 22)).isFalse();
		assertThat(field.known(20 * 64 + 23)).isTrue();
		assertThat(field.crops(16)).isEqualTo(15);
		assertThat(BackgroundField.of(picture, null, 64, 0.1).crops(16)).isEqualTo(16);
		assertThat(BackgroundField.of(picture, null, 64, 0.1).seenThrough(field).crops(16)).isEqualTo(15);
	}

	@Test
	void paletteOfOneColourIsAsFarAsTheColour() {
		ColourPalette one = ColourPalette.of(List.of(Fields.colour(16, 0xC8B49A)));
		ColourPalette other = ColourPalette.of(List.of(Fields.colour(16, 0xD8B48A)));
		double apart = Lab.ofLevels(0xC8, 0xB4, 0x9A).deltaE76(Lab.ofLevels(0xD8, 0xB4, 0x8A));
		assertThat(one.distanceTo(one)).isZero();
		assertThat(one.distanceTo(other)).isCloseTo(apart, within(1e-4));
	}

	@Test
	void paletteWithMoreColoursIsFartherInOneDirectionOnly() {
		BackgroundField beige = Fields.colour(16, 0xC8B49A);
		BackgroundField half = Fields.coloured(16, (x, y) -> (x < 8) ? 0xC8B49A : 0xFFFFFF);
		ColourPalette few = ColourPalette.of(List.of(beige));
		ColourPalette many = ColourPalette.of(List.of(half));
		assertThat(few.distanceTo(many)).isCloseTo(0, within(1e-6));
		double apart = Lab.ofLevels(0xC8, 0xB4, 0x9A).deltaE76(Lab.ofLevels(255, 255, 255));
		assertThat(many.distanceTo(few)).isCloseTo(apart / 2, within(1e-4));
	}

	@Test
	void statisticsOfARampAreItsSlopes() {
		BackgroundField flat = Fields.constant(64, 128);
		List<Double> plain = FieldStatistics.of(flat).values();
		assertThat(plain).hasSize(FieldStatistics.COUNT);
		assertThat(plain.get(0)).isCloseTo(Lab.ofLevels(128, 128, 128).l(), within(1e-4));
		assertThat(plain.subList(1, 9)).allSatisfy((value) -> assertThat(value).isCloseTo(0, within(1e-4)));
		// Lightness is nearly linear in the level, and 2 / 64 of the width per cell.
		List<Double> across = FieldStatistics.of(Fields.of(64, (x, y) -> 100 + x, (x, y) -> true)).values();
		double slope = (Lab.ofLevels(163, 163, 163).l() - Lab.ofLevels(100, 100, 100).l()) / 63 * 32;
		assertThat(across.get(4)).isCloseTo(slope, within(0.2));
		assertThat(across.get(5)).isCloseTo(0, within(1e-3));
		List<Double> mirrored = FieldStatistics.of(Fields.of(64, (x, y) -> 163 - x, (x, y) -> true)).values();
		assertThat(mirrored.get(4)).isCloseTo(across.get(4), within(1e-3));
	}

	@Test
	void statisticsOfEqualSetsAreZeroAwayAndASteadyShiftCounts() {
		List<FieldStatistics> one = List.of(FieldStatistics.of(Fields.constant(32, 100)),
				FieldStatistics.of(Fields.constant(32, 140)));
		assertThat(FieldStatistics.distance(one, one)).isZero();
		List<FieldStatistics> shifted = List.of(FieldStatistics.of(Fields.constant(32, 120)),
				FieldStatistics.of(Fields.constant(32, 160)));
		// Only the mean differs: by about 8 L* of the set's deviation of about 8, a ninth
		// of all.
		assertThat(FieldStatistics.distance(shifted, one)).isCloseTo(1 / 9.0, within(0.02));
	}

	@Test
	void edgesOfAnyContrastAreEquallySharpAndSofterOnesAreLess() {
		BackgroundField strong = Fields.of(64, (x, y) -> (x < 29) ? 40 : 220, (x, y) -> true);
		BackgroundField weak = Fields.of(64, (x, y) -> (x < 29) ? 100 : 140, (x, y) -> true);
		BackgroundField soft = Fields.of(64, (x, y) -> 40 + 180 / (1 + Math.exp((29 - x) / 2.0)), (x, y) -> true);
		assertThat(Sharpness.of(weak).orElseThrow()).isCloseTo(Sharpness.of(strong).orElseThrow(), within(0.03));
		assertThat(Sharpness.loss(List.of(soft), List.of(strong))).isGreaterThan(0.5);
		assertThat(Sharpness.loss(List.of(strong), List.of(soft))).isZero();
		assertThat(Sharpness.loss(List.of(strong), List.of(strong))).isZero();
	}

	@Test
	void withoutStructureNothingCanBeSoft() {
		BackgroundField plain = Fields.constant(64, 200);
		assertThat(Sharpness.of(plain)).isEmpty();
		assertThat(Sharpness.of(Fields.of(64, (x, y) -> 3 * x, (x, y) -> false))).isEmpty();
		assertThat(Sharpness.loss(List.of(plain), List.of(Fields.of(64, (x, y) -> 2 * (x % 9), (x, y) -> true))))
			.isZero();
	}

}
