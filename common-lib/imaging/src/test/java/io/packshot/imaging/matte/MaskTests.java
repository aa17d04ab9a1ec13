package io.packshot.imaging.matte;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTests {

	@Test
	void fillsPinholesAndLeavesRealHolesOpen() {
		Mask mask = new Mask(100, 100);
		for (int y = 10; y < 90; y++) {
			for (int x = 10; x < 90; x++) {
				mask.set(y * 100 + x, !inside(x, y, 20, 3) && !inside(x, y, 50, 20));
			}
		}
		Mask whole = mask.withoutPinholes(0.004);
		assertThat(whole.has(21 * 100 + 21)).isTrue();
		assertThat(whole.has(60 * 100 + 60)).isFalse();
		assertThat(whole.has(0)).isFalse();
		assertThat(whole.count()).isEqualTo(mask.count() + 9);
	}

	private static boolean inside(int x, int y, int from, int side) {
		return x >= from && x < from + side && y >= from && y < from + side;
	}

}
