package io.packshot.inference.plate;

import java.util.List;
import java.util.SplittableRandom;

import io.packshot.imaging.picture.DigitalSourceType;
import io.packshot.scenemodel.plate.BrandGradient;
import io.packshot.scenemodel.plate.Colour;
import io.packshot.scenemodel.plate.StudioSweep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScenePromptTests {

	@Test
	void readsColoursInOrderAndListsWhatItDoesNotKnow() {
		ScenePrompt prompt = new ScenePrompt("navy backdrop with fog, marble and beige");
		assertThat(prompt.colours()).containsExactly(Colour.ofHex("#23324f"), Colour.ofHex("#d9cbb8"));
		assertThat(prompt.reading()).isEqualTo(new Reading(List.of("navy", "beige"), List.of("fog", "marble")));
	}

	@Test
	void aToneChangesTheColourBehindIt() {
		ScenePrompt prompt = new ScenePrompt("light blue to dark blue");
		assertThat(prompt.colours().get(0).green()).isGreaterThan(2 * prompt.colours().get(1).green());
		assertThat(prompt.reading().used()).containsExactly("light", "blue", "dark");
		assertThat(prompt.reading().unknown()).isEmpty();
	}

	@Test
	void warmthMovesColoursTowardsRed() {
		Colour plain = new ScenePrompt("grey").colours().get(0);
		Colour warm = new ScenePrompt("warm grey").colours().get(0);
		Colour cool = new ScenePrompt("cool grey").colours().get(0);
		assertThat(warm.red() / warm.blue()).isGreaterThan(1.1 * plain.red() / plain.blue());
		assertThat(cool.red() / cool.blue()).isLessThan(0.95 * plain.red() / plain.blue());
	}

	@Test
	void theLampHangsWhereThePromptSays() {
		for (long seed = 0; seed < 20; seed++) {
			assertThat(sweep("lit from the left", seed).lamp().across()).isNegative();
			assertThat(sweep("lit from the right", seed).lamp().across()).isPositive();
		}
	}

	@Test
	void softLightIsMoreEvenThanDramaticLight() {
		assertThat(sweep("soft light", 3).fill()).isGreaterThan(2 * sweep("", 3).fill());
		assertThat(sweep("dramatic", 3).fill()).isLessThan(sweep("", 3).fill());
	}

	@Test
	void everySeedGivesASweepWithRoomForTheProduct() {
		for (long seed = 0; seed < 300; seed++) {
			StudioSweep sweep = sweep("", seed);
			assertThat(sweep.floorLine()).isBetween(0.5, 0.7);
			assertThat(Math.min(sweep.paint().red(), sweep.paint().blue())).isGreaterThan(0.3);
		}
	}

	@Test
	void theSeedDecidesWhatThePromptLeavesOpen() {
		assertThat(sweep("sage", 1).paint()).isEqualTo(sweep("sage", 2).paint());
		assertThat(sweep("sage", 1)).isNotEqualTo(sweep("sage", 2)).isEqualTo(sweep("sage", 1));
		assertThat(sweep("", 1).paint()).isNotEqualTo(sweep("", 2).paint());
	}

	@Test
	void aGradientRunsBetweenTheNamedColours() {
		BrandGradient gradient = GradientPlates.gradient(new ScenePrompt("vertical gradient from teal to peach"),
				new SplittableRandom(1));
		assertThat(gradient).isEqualTo(new BrandGradient(Colour.ofHex("#3f7f80"), Colour.ofHex("#f2c3a5"), 90));
	}

	@Test
	void platesSayWhereTheyComeFrom() {
		try (PlateSource studio = new StudioPlates()) {
			Plate plate = studio.make("sage marble", 5, 64, 48);
			assertThat(plate.origin().sourceType()).isEqualTo(DigitalSourceType.COMPOSITE_SYNTHETIC);
			assertThat(plate.origin().parameters()).containsEntry("paint", "#b2bda2");
			assertThat(plate.reading().unknown()).containsExactly("marble");
			assertThat(studio.make("sage marble", 5, 64, 48).light().rgb()).containsExactly(plate.light().rgb());
			assertThat(studio.make("sage marble", 6, 64, 48).light().rgb()).isNotEqualTo(plate.light().rgb());
		}
	}

	@Test
	void shadowsFallAwayFromTheLamp() {
		try (PlateSource studio = new StudioPlates()) {
			assertThat(studio.make("left", 5, 64, 64).shadowSide()).isPositive();
			assertThat(studio.make("right", 5, 64, 64).shadowSide()).isNegative();
		}
	}

	private static StudioSweep sweep(String prompt, long seed) {
		return StudioPlates.sweep(new ScenePrompt(prompt), new SplittableRandom(seed));
	}

}
