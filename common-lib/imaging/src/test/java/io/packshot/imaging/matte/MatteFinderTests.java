package io.packshot.imaging.matte;

import java.util.Arrays;

import io.packshot.imaging.measure.MatteScores;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MatteFinderTests {

	private static final int SIZE = Scenes.SIZE;

	private final MatteFinder finder = new MatteFinder();

	@Test
	void findsAColouredProduct() {
		Scenes scene = Scenes.studio(225, 216, 204, 0.15).ball(200, 210, 90, 40, 80, 190);
		Matte matte = this.finder.find(scene.photo());
		assertThat(MatteScores.iou(matte.alpha(), scene.truth())).isGreaterThan(0.97);
		assertThat(matte.method()).isEqualTo("classical/2");
		assertThat(matte.confidence()).isGreaterThan(0.8);
	}

	@Test
	void findsAPaleProductOnAPaleBackdrop() {
		Scenes scene = Scenes.studio(232, 224, 214, 0.08).ball(200, 200, 100, 250, 248, 244);
		Matte matte = this.finder.find(scene.photo());
		assertThat(MatteScores.iou(matte.alpha(), scene.truth())).isGreaterThan(0.95);
	}

	@Test
	void leavesASoftShadowOut() {
		Scenes scene = Scenes.studio(232, 224, 214, 0.08)
			.shadow(220, 300, 110, 14, 0.35)
			.ball(190, 210, 90, 180, 40, 40);
		Matte matte = this.finder.find(scene.photo());
		assertThat(MatteScores.iou(matte.alpha(), scene.truth())).isGreaterThan(0.95);
	}

	@Test
	void isOpaqueInsideAndEmptyOutside() {
		Scenes scene = Scenes.studio(225, 216, 204, 0.15).ball(200, 210, 90, 40, 80, 190);
		Matte matte = this.finder.find(scene.photo());
		assertThat(matte.alphaAt(200, 210)).isEqualTo(255);
		assertThat(matte.alphaAt(10, 10)).isZero();
		assertThat(matte.alphaAt(200, 60)).isZero();
	}

	@Test
	void givesTheSameMatteTwice() {
		Picture photo = Scenes.studio(225, 216, 204, 0.15).ball(150, 210, 60, 40, 180, 90).photo();
		Matte first = this.finder.find(photo);
		this.finder.find(Scenes.studio(90, 90, 90, 0.3).ball(100, 90, 50, 200, 10, 10).photo());
		assertThat(this.finder.find(photo).alpha()).isEqualTo(first.alpha());
	}

	@Test
	void keepsAPhotosOwnAlpha() {
		byte[] alpha = new byte[SIZE * SIZE];
		Arrays.fill(alpha, 150 * SIZE, 250 * SIZE, (byte) 255);
		Arrays.fill(alpha, 250 * SIZE, 300 * SIZE, (byte) 12);
		Matte matte = this.finder.find(Scenes.studio(9, 9, 9, 0).photo().withAlpha(alpha));
		assertThat(matte.method()).isEqualTo("supplied/1");
		assertThat(matte.alpha()).isSameAs(alpha);
		assertThat(matte.faintShare()).isEqualTo(1 / 3.0);
	}

	@Test
	void ignoresAnAlphaThatSaysNothing() {
		byte[] opaque = new byte[SIZE * SIZE];
		Arrays.fill(opaque, (byte) 255);
		Picture photo = Scenes.studio(225, 216, 204, 0.15).ball(200, 210, 90, 40, 80, 190).photo();
		assertThat(this.finder.find(photo.withAlpha(opaque)).method()).isEqualTo("classical/2");
		assertThat(this.finder.find(photo.withAlpha(new byte[SIZE * SIZE])).method()).isEqualTo("classical/2");
	}

	@Test
	void saysWhyThereIsNoProduct() {
		Picture empty = Scenes.studio(225, 216, 204, 0.15).photo();
		assertThatExceptionOfType(ProductNotFound.class).isThrownBy(() -> this.finder.find(empty))
			.withMessageContaining("backdrop");
		byte[] full = new byte[SIZE * SIZE];
		Arrays.fill(full, (byte) 255);
		full[0] = 0;
		assertThatExceptionOfType(ProductNotFound.class).isThrownBy(() -> this.finder.find(empty.withAlpha(full)))
			.withMessageContaining("fills the whole photo");
	}

	@Test
	void survivesPicturesOfOnePixelAndOneRow() {
		for (int[] size : new int[][] { { 1, 1 }, { 300, 1 }, { 2, 90 }, { 7, 5 } }) {
			Picture tiny = Picture.opaque(size[0], size[1], new byte[3 * size[0] * size[1]]);
			assertThatExceptionOfType(ProductNotFound.class).isThrownBy(() -> this.finder.find(tiny));
		}
	}

}
