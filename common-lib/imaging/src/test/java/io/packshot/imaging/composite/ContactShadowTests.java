package io.packshot.imaging.composite;

import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContactShadowTests {

	private static final int SIZE = 200;

	private final Matte matte = Products.rectangle(SIZE, SIZE, 70, 60, 130, 160);

	private final PlacedProduct product = placed(this.matte);

	@Test
	void isDarkestWhereTheProductTouchesTheFloor() {
		Shadow shadow = ContactShadow.scene(1).of(this.product);
		assertThat(at(shadow, 100, 160)).isLessThan(0.6f);
		assertThat(at(shadow, 100, 160)).isLessThan(at(shadow, 100, 168));
		assertThat(at(shadow, 100, 168)).isLessThan(at(shadow, 100, 195));
		assertThat(at(shadow, 5, 5)).isGreaterThan(0.999f);
	}

	@Test
	void fallsToTheGivenSide() {
		Shadow right = ContactShadow.scene(1).of(this.product);
		Shadow left = ContactShadow.scene(-1).of(this.product);
		assertThat(at(right, 140, 154)).isLessThan(at(right, 59, 154));
		assertThat(at(left, 59, 154)).isLessThan(at(left, 140, 154));
	}

	@Test
	void doesNotTouchTheFloorUnderAnOverhang() {
		byte[] alpha = this.matte.alpha().clone();
		for (int y = 60; y < 90; y++) {
			for (int x = 130; x < 180; x++) {
				alpha[y * SIZE + x] = (byte) 255;
			}
		}
		Shadow shadow = ContactShadow.plain().of(placed(new Matte(SIZE, SIZE, alpha, "drawn/1", 1)));
		assertThat(at(shadow, 170, 92)).isGreaterThan(0.97f);
		assertThat(at(shadow, 100, 161)).isLessThan(0.9f);
	}

	@Test
	void leavesNoShadowWithoutAProduct() {
		Matte faint = Products.rectangle(SIZE, SIZE, 0, 0, 0, 0);
		Shadow shadow = ContactShadow.plain().of(placed(faint));
		assertThat(at(shadow, 100, 100)).isEqualTo(1);
	}

	@Test
	void leavesProductPixelsAlone() {
		Picture over = Composite.over(this.product, Background.WHITE, ContactShadow.scene(1).of(this.product));
		Picture plain = Composite.over(this.product, Background.WHITE);
		for (int y = 60; y < 160; y++) {
			for (int x = 70; x < 130; x++) {
				assertThat(over.level(x, y, 1)).isEqualTo(plain.level(x, y, 1));
			}
		}
		assertThat(over.level(100, 161, 1)).isLessThan(245);
	}

	private static float at(Shadow shadow, int x, int y) {
		return shadow.light()[y * SIZE + x];
	}

	private static PlacedProduct placed(Matte matte) {
		Picture photo = Products.plain(SIZE, SIZE, 90, 100, 110);
		return PlacedProduct.of(photo, photo, matte, Framing.inPlace(matte));
	}

}
