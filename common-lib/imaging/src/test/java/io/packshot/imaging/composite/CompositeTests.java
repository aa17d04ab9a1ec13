package io.packshot.imaging.composite;

import java.util.Arrays;

import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CompositeTests {

	private final Picture photo = Products.noise(40, 40, 4);

	private final Matte matte = Products.disc(40, 40, 12, 5);

	private final PlacedProduct product = PlacedProduct.of(this.photo, this.photo, this.matte,
			Framing.inPlace(this.matte));

	@Test
	void pastesOpaquePixelsAsTheyAre() {
		Picture over = Composite.over(this.product, Background.WHITE);
		assertThat(over.alpha()).isNull();
		for (int i = 0; i < 40 * 40; i++) {
			int alpha = this.matte.alphaAt(i % 40, i / 40);
			for (int c = 0; c < 3 && (alpha == 255 || alpha == 0); c++) {
				int expected = (alpha == 255) ? this.photo.level(i % 40, i / 40, c) : 255;
				assertThat(over.level(i % 40, i / 40, c)).isEqualTo(expected);
			}
		}
	}

	@Test
	void mixesEdgesInLinearLight() {
		Picture black = Products.plain(40, 40, 0, 0, 0);
		PlacedProduct dark = PlacedProduct.of(black, black, this.matte, Framing.inPlace(this.matte));
		Picture over = Composite.over(dark, new Background.Solid(255, 255, 255));
		for (int x = 0; x < 40; x++) {
			double shine = 1 - this.matte.alphaAt(x, 20) / 255.0;
			assertThat((double) over.level(x, 20, 0)).isCloseTo(255 * Srgb.encoded(shine), within(0.501));
		}
	}

	@Test
	void keepsTransparency() {
		Picture cut = Composite.over(this.product, new Background.Transparent());
		assertThat(cut.alpha()).isEqualTo(this.matte.alpha());
	}

	@Test
	void dithersPlatesAroundTheirLight() {
		float light = (float) (Srgb.linear(100) + 0.25 * (Srgb.linear(101) - Srgb.linear(100)));
		float[] rgb = new float[3 * 40 * 40];
		Arrays.fill(rgb, light);
		Picture over = Composite.over(this.product, new Background.Plate(40, 40, rgb, 7));
		double sum = 0;
		int count = 0;
		for (int i = 0; i < 40 * 40; i++) {
			if (this.matte.alphaAt(i % 40, i / 40) == 0) {
				sum += over.level(i % 40, i / 40, 0);
				count++;
			}
		}
		assertThat(sum / count).isCloseTo(100.25, within(0.06));
		assertThat(Composite.over(this.product, new Background.Plate(40, 40, rgb, 7)).rgb()).isEqualTo(over.rgb());
		assertThat(Composite.over(this.product, new Background.Plate(40, 40, rgb, 8)).rgb()).isNotEqualTo(over.rgb());
	}

	@Test
	void shadowsOverNothingAreBlackWithAlpha() {
		float[] light = new float[40 * 40];
		Arrays.fill(light, 0.75f);
		Shadow shadow = new Shadow(40, 40, light, Shadow.Tint.NEUTRAL);
		Picture cut = Composite.over(this.product, new Background.Transparent(), shadow);
		assertThat(cut.alphaAt(0, 0)).isEqualTo(64);
		assertThat(cut.level(0, 0, 0)).isZero();
		assertThat(cut.alphaAt(20, 20)).isEqualTo(255);
		assertThat(cut.level(20, 20, 1)).isEqualTo(this.photo.level(20, 20, 1));
	}

	@Test
	void rejectsAPlateOfAnotherSize() {
		Background plate = new Background.Plate(2, 2, new float[12], 0);
		assertThatIllegalArgumentException().isThrownBy(() -> Composite.over(this.product, plate));
	}

}
