package io.packshot.imaging.composite;

import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PlacedProductTests {

	@Test
	void copiesEveryPixelAtScaleOne() {
		Picture photo = Products.noise(41, 37, 1);
		Matte matte = Products.disc(41, 37, 14, 4);
		PlacedProduct placed = PlacedProduct.of(photo, photo, matte, Framing.inPlace(matte));
		assertThat(placed.alpha()).isEqualTo(matte.alpha());
		for (int y = 0; y < 37; y++) {
			for (int x = 0; x < 41; x++) {
				if (matte.alphaAt(x, y) > 0) {
					assertSame(placed.picture(), x, y, photo, x, y);
				}
			}
		}
	}

	@Test
	void copiesEveryPixelWhenTheFramingHappensToKeepTheScale() {
		Picture photo = Products.noise(60, 60, 2);
		Matte matte = Products.rectangle(60, 60, 13, 7, 43, 37);
		PlacedProduct placed = PlacedProduct.of(photo, photo, matte, Framing.centred(40, 40, 0.75));
		for (int y = 0; y < 30; y++) {
			for (int x = 0; x < 30; x++) {
				assertSame(placed.picture(), x + 5, y + 5, photo, x + 13, y + 7);
			}
		}
		assertThat(placed.picture().alphaAt(4, 20)).isZero();
		assertThat(placed.picture().alphaAt(35, 20)).isZero();
	}

	@Test
	void keepsAPlainColourAtEveryScale() {
		Picture photo = Products.plain(64, 64, 200, 30, 7);
		Matte matte = Products.disc(64, 64, 20, 3);
		for (double fill : new double[] { 0.1, 0.31, 0.5, 0.77, 1 }) {
			PlacedProduct placed = PlacedProduct.of(photo, photo, matte, Framing.centred(90, 90, fill));
			Picture picture = placed.picture();
			for (int i = 0; i < 90 * 90; i++) {
				if (picture.alphaAt(i % 90, i / 90) > 0) {
					assertThat(picture.level(i % 90, i / 90, 0)).isEqualTo(200);
					assertThat(picture.level(i % 90, i / 90, 2)).isEqualTo(7);
				}
			}
		}
	}

	@Test
	void averagesFinePatternsInLinearLight() {
		byte[] rgb = new byte[3 * 80 * 80];
		for (int i = 0; i < 80 * 80; i++) {
			byte level = (byte) ((((i % 80) + (i / 80)) % 2 == 0) ? 255 : 0);
			rgb[3 * i] = level;
			rgb[3 * i + 1] = level;
			rgb[3 * i + 2] = level;
		}
		Matte matte = Products.rectangle(80, 80, 0, 0, 80, 80);
		Picture photo = Picture.opaque(80, 80, rgb);
		Picture small = PlacedProduct.of(photo, photo, matte, Framing.centred(16, 16, 1)).picture();
		assertThat((double) small.level(8, 8, 1)).isCloseTo(255 * Srgb.encoded(0.5), within(3.0));
	}

	@Test
	void agreesWithAnAnalyticRamp() {
		int[] levels = { 40, 200 };
		double low = Srgb.linear(levels[0]);
		double high = Srgb.linear(levels[1]);
		byte[] rgb = new byte[3 * 120 * 120];
		for (int i = 0; i < 120 * 120; i++) {
			byte level = (byte) Srgb.level(low + (high - low) * ((i % 120) + 0.5) / 120);
			rgb[3 * i] = level;
			rgb[3 * i + 1] = level;
			rgb[3 * i + 2] = level;
		}
		Picture photo = Picture.opaque(120, 120, rgb);
		Matte matte = Products.rectangle(120, 120, 0, 0, 120, 120);
		Picture small = PlacedProduct.of(photo, photo, matte, Framing.centred(37, 37, 1)).picture();
		for (int x = 4; x < 33; x++) {
			double expected = 255 * Srgb.encoded(low + (high - low) * (x + 0.5) / 37);
			assertThat((double) small.level(x, 18, 0)).isCloseTo(expected, within(1.0));
		}
	}

	@Test
	void takesEdgeColoursFromTheForegroundAndOpaqueOnesFromThePhoto() {
		Picture photo = Products.plain(50, 50, 10, 20, 30);
		Picture foreground = Products.plain(50, 50, 90, 80, 70);
		Matte matte = Products.disc(50, 50, 15, 6);
		Picture picture = PlacedProduct.of(photo, foreground, matte, Framing.inPlace(matte)).picture();
		assertThat(picture.level(25, 25, 0)).isEqualTo(10);
		int edge = 0;
		while (matte.alphaAt(edge, 25) == 0) {
			edge++;
		}
		assertThat(picture.level(edge, 25, 0)).isEqualTo(90);
	}

	@Test
	void alphaDoesNotRing() {
		Picture photo = Products.plain(200, 200, 128, 128, 128);
		Matte matte = Products.rectangle(200, 200, 40, 40, 160, 160);
		PlacedProduct placed = PlacedProduct.of(photo, photo, matte, Framing.centred(100, 100, 0.61));
		int soft = 0;
		for (int x = 0; x < 100; x++) {
			int alpha = placed.picture().alphaAt(x, 50);
			soft += (alpha > 0 && alpha < 255) ? 1 : 0;
		}
		assertThat(soft).isLessThanOrEqualTo(4);
	}

	@Test
	void rejectsAMatteOfAnotherPhoto() {
		Picture photo = Products.noise(10, 10, 3);
		Matte matte = Products.rectangle(11, 10, 0, 0, 5, 5);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PlacedProduct.of(photo, photo, matte, Framing.centred(10, 10, 0.5)));
	}

	private static void assertSame(Picture a, int ax, int ay, Picture b, int bx, int by) {
		for (int c = 0; c < 3; c++) {
			assertThat(a.level(ax, ay, c)).isEqualTo(b.level(bx, by, c));
		}
	}

}
