package io.packshot.imaging.matte;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LooseShadowTests {

	@Test
	void leavesAMatteWithoutShadowAsItIs() {
		Matte matte = matte(box(10, 20, 40, 60, 255));
		assertThat(LooseShadow.removedFrom(matte)).isSameAs(matte);
	}

	@Test
	void removesAShadowBelowTheProductAndKeepsSoftEdges() {
		byte[] alpha = box(10, 20, 40, 60, 255);
		fill(alpha, 10, 19, 40, 20, 70);
		fill(alpha, 5, 70, 45, 80, 90);
		Matte grounded = LooseShadow.removedFrom(matte(alpha));
		assertThat(grounded.alphaAt(20, 75)).isZero();
		assertThat(grounded.alphaAt(20, 19)).isEqualTo(70);
		assertThat(grounded.alphaAt(20, 40)).isEqualTo(255);
	}

	@Test
	void removesAShadowThatTouchesTheProductBelow() {
		byte[] alpha = box(10, 20, 40, 60, 255);
		fill(alpha, 5, 60, 45, 75, 90);
		Matte grounded = LooseShadow.removedFrom(matte(alpha));
		assertThat(grounded.alphaAt(20, 61)).isZero();
		assertThat(grounded.alphaAt(20, 59)).isEqualTo(255);
	}

	@Test
	void keepsGlassInsideAFrame() {
		byte[] alpha = box(10, 20, 40, 60, 255);
		fill(alpha, 15, 25, 35, 55, 90);
		assertThat(LooseShadow.removedFrom(matte(alpha)).alphaAt(20, 40)).isEqualTo(90);
	}

	private static Matte matte(byte[] alpha) {
		return new Matte(100, 100, alpha, "truth/1", 1);
	}

	private static byte[] box(int left, int top, int right, int bottom, int level) {
		byte[] alpha = new byte[100 * 100];
		fill(alpha, left, top, right, bottom, level);
		return alpha;
	}

	private static void fill(byte[] alpha, int left, int top, int right, int bottom, int level) {
		for (int y = top; y < bottom; y++) {
			java.util.Arrays.fill(alpha, y * 100 + left, y * 100 + right, (byte) level);
		}
	}

}
