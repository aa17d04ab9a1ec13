package io.packshot.inference.generation;

import java.util.Arrays;

import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.matte.Matte;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SceneFramingTests {

	@Test
	void productsStandOnTheBaseLineWhateverTheirShape() {
		for (int[] size : new int[][] { { 10, 70 }, { 70, 10 }, { 50, 50 } }) {
			Matte matte = box(2, 2, 2 + size[0], 2 + size[1]);
			Framing framing = SceneFraming.of(matte, 1000, 1000, 0.72, 0.6);
			double scale = framing.place(matte).scale();
			assertThat(framing.baseLine()).isBetween(0.74, 0.93);
			assertThat(scale * size[0]).isLessThanOrEqualTo(640.001);
			assertThat(scale * size[1]).isLessThanOrEqualTo(720.001);
			assertThat(framing.place(matte).top() + scale * (2 + size[1])).isCloseTo(1000 * framing.baseLine(),
					within(0.51));
		}
	}

	private static Matte box(int left, int top, int right, int bottom) {
		byte[] alpha = new byte[100 * 100];
		for (int y = top; y < bottom; y++) {
			Arrays.fill(alpha, y * 100 + left, y * 100 + right, (byte) 255);
		}
		return new Matte(100, 100, alpha, "truth/1", 1);
	}

}
