package io.packshot.imaging.matte;

import io.packshot.imaging.composite.Products;
import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ForegroundTests {

	private static final int SIZE = 80;

	private final Matte matte = Products.disc(SIZE, SIZE, 24, 10);

	@Test
	void straightColoursOfACutoutStayAsTheyAre() {
		Picture cutout = mixed(240, 10).withAlpha(this.matte.alpha());
		assertThat(Foreground.of(cutout, this.matte).rgb()).isEqualTo(cutout.rgb());
		assertThat(Foreground.of(cutout, this.matte).alpha()).isNull();
	}

	@Test
	void takesTheOldBackdropOutOfTheEdges() {
		Picture mixed = mixed(30, 220);
		Picture foreground = Foreground.of(mixed, this.matte);
		for (int i = 0; i < SIZE * SIZE; i++) {
			int alpha = this.matte.alphaAt(i % SIZE, i / SIZE);
			if (alpha >= 26) {
				assertThat((double) foreground.level(i % SIZE, i / SIZE, 1)).as("alpha " + alpha)
					.isCloseTo(30, within(8.0));
			}
		}
	}

	@Test
	void keepsALightProductLightOnADarkBackdrop() {
		Picture foreground = Foreground.of(mixed(240, 10), this.matte);
		for (int i = 0; i < SIZE * SIZE; i++) {
			if (this.matte.alphaAt(i % SIZE, i / SIZE) >= 26) {
				assertThat(foreground.level(i % SIZE, i / SIZE, 0)).isBetween(230, 250);
			}
		}
	}

	@Test
	void neverChangesAnOpaquePixel() {
		Picture photo = Products.noise(SIZE, SIZE, 9);
		Picture foreground = Foreground.of(photo, this.matte);
		for (int i = 0; i < SIZE * SIZE; i++) {
			if (this.matte.alphaAt(i % SIZE, i / SIZE) == 255) {
				for (int c = 0; c < 3; c++) {
					assertThat(foreground.level(i % SIZE, i / SIZE, c)).isEqualTo(photo.level(i % SIZE, i / SIZE, c));
				}
			}
		}
	}

	/** The disc in one grey before another, mixed in linear light. */
	private Picture mixed(int product, int backdrop) {
		byte[] rgb = new byte[3 * SIZE * SIZE];
		for (int i = 0; i < rgb.length; i++) {
			double alpha = (this.matte.alpha()[i / 3] & 0xff) / 255.0;
			rgb[i] = (byte) Srgb.level(alpha * Srgb.linear(product) + (1 - alpha) * Srgb.linear(backdrop));
		}
		return Picture.opaque(SIZE, SIZE, rgb);
	}

}
