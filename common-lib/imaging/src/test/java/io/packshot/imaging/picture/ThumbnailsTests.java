package io.packshot.imaging.picture;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ThumbnailsTests {

	@ParameterizedTest
	@CsvSource({ "1000, 500, 160, 160, 80", "500, 1000, 320, 160, 320", "4000, 3, 640, 640, 1",
			"641, 641, 640, 640, 640" })
	void keepsTheShape(int width, int height, int longSide, int expectedWidth, int expectedHeight) {
		Picture small = Thumbnails.shrink(PictureFiles.picture(width, height, false), longSide);
		assertThat(small.width()).isEqualTo(expectedWidth);
		assertThat(small.height()).isEqualTo(expectedHeight);
		assertThat(small.alpha()).isNull();
	}

	@Test
	void leavesSmallPicturesAlone() {
		Picture picture = PictureFiles.picture(160, 90, true);
		assertThat(Thumbnails.shrink(picture, Thumbnails.SMALL)).isSameAs(picture);
	}

	/** Half the light of 255 is the sRGB level 188 (IEC 61966-2-1), not 128. */
	@Test
	void averagesLightRatherThanLevels() {
		byte[] rgb = new byte[3 * 400 * 400];
		for (int i = 0; i < 400 * 400; i++) {
			Arrays.fill(rgb, 3 * i, 3 * i + 3, (byte) (((i % 400 + i / 400) % 2 == 0) ? 255 : 0));
		}
		Picture small = Thumbnails.shrink(Picture.opaque(400, 400, rgb), 200);
		for (byte level : small.rgb()) {
			assertThat(level & 0xff).isEqualTo(188);
		}
	}

	/** Three pixels into two: each takes one whole pixel and half of the middle one. */
	@Test
	void countsPixelsByTheAreaTheyCover() {
		byte[] rgb = { -1, -1, -1, 0, 0, 0, 0, 0, 0 };
		Picture small = Thumbnails.shrink(Picture.opaque(3, 1, rgb), 2);
		assertThat((double) small.level(0, 0, 0)).isCloseTo(255 * Srgb.encode(2 / 3.0), within(0.51));
		assertThat(small.level(1, 0, 0)).isZero();
	}

	@Test
	void takesNoColourFromTransparentPixels() {
		byte[] rgb = { -1, 0, 0, 0, -1, 0, -1, 0, 0, 0, -1, 0 };
		byte[] alpha = { -1, 0, -1, 0 };
		Picture small = Thumbnails.shrink(new Picture(2, 2, rgb, alpha), 1);
		assertThat(small.rgb()).containsExactly(255, 0, 0);
		assertThat(small.alphaAt(0, 0)).isEqualTo(128);
	}

	@Test
	void keepsAnEvenColourToTheLevel() {
		for (int level = 0; level < 256; level++) {
			byte[] rgb = new byte[3 * 37 * 23];
			Arrays.fill(rgb, (byte) level);
			Picture small = Thumbnails.shrink(Picture.opaque(37, 23, rgb), 11);
			for (byte value : small.rgb()) {
				assertThat(value & 0xff).isEqualTo(level);
			}
		}
	}

	@Test
	void refusesAThumbnailOfNothing() {
		Picture picture = PictureFiles.picture(9, 9, false);
		assertThatIllegalArgumentException().isThrownBy(() -> Thumbnails.shrink(picture, 0));
	}

}
