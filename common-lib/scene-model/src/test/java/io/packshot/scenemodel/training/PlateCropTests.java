package io.packshot.scenemodel.training;

import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import io.packshot.scenemodel.plate.PlateImage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlateCropTests {

	private final PlateImage ramp = ramp(20);

	@Test
	void aWholePlateOfTheRightSideIsUnchanged() {
		assertThat(PlateCrop.whole(this.ramp).of(this.ramp, 20).rgb()).containsExactly(this.ramp.rgb());
	}

	@Test
	void mirroringTwiceIsTheOriginal() {
		PlateCrop mirrored = new PlateCrop(0, 0, 20, true);
		PlateImage once = mirrored.of(this.ramp, 20);
		assertThat(once.rgb()).isNotEqualTo(this.ramp.rgb());
		assertThat(mirrored.of(once, 20).rgb()).containsExactly(this.ramp.rgb());
	}

	@Test
	void aRampStaysARampWhenScaledDown() {
		float[] rgb = new PlateCrop(4, 2, 12, false).of(this.ramp, 8).rgb();
		for (int x = 0; x < 8; x++) {
			double column = 4 + (x + 0.5) * 1.5 - 0.5;
			assertThat((double) rgb[3 * x]).isCloseTo(column / 20, within(1e-6));
		}
	}

	@Test
	void drawnCropsStayInsideThePlate() {
		for (int i = 0; i < 500; i++) {
			PlateCrop crop = PlateCrop.draw(this.ramp, 16, new Noise(1, NoiseStream.AUGMENTATION).draw(i, 0));
			assertThat(crop.size()).isBetween(16, 20);
			assertThat(crop.left() + crop.size()).isLessThanOrEqualTo(20);
			assertThat(crop.top() + crop.size()).isLessThanOrEqualTo(20);
		}
	}

	private static PlateImage ramp(int side) {
		float[] rgb = new float[3 * side * side];
		for (int i = 0; i < side * side; i++) {
			rgb[3 * i] = (i % side) / (float) side;
			rgb[3 * i + 1] = (i - i % side) / (float) (side * side);
		}
		return new PlateImage(side, rgb);
	}

}
