package io.packshot.imaging.composite;

import io.packshot.imaging.matte.Matte;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FramingTests {

	private final Matte matte = Products.rectangle(100, 80, 10, 20, 60, 40);

	@Test
	void fillsTheLimitingSide() {
		Placement placement = Framing.centred(200, 200, 0.85).place(this.matte);
		assertThat(placement.scale()).isCloseTo(0.85 * 200 / 50, within(1e-12));
		assertThat(placement.left() + 10 * placement.scale()).isCloseTo(15, within(1e-9));
		assertThat(placement.top() + 20 * placement.scale()).isCloseTo(66, within(1e-9));
	}

	@Test
	void standsOnTheBaseLine() {
		Placement placement = Framing.standing(200, 200, 0.5, 0.9).place(this.matte);
		assertThat(placement.scale()).isCloseTo(2, within(1e-12));
		assertThat(placement.top() + 40 * placement.scale()).isCloseTo(180, within(1e-9));
	}

	@Test
	void leavesAPhotoInPlace() {
		assertThat(Framing.inPlace(this.matte).place(this.matte)).isEqualTo(new Placement(1, 0, 0));
	}

	@Test
	void isNotMovedByAFaintShadow() {
		byte[] alpha = this.matte.alpha().clone();
		for (int i = 60 * 100; i < 70 * 100; i++) {
			alpha[i] = (byte) (Matte.BODY_ALPHA - 1);
		}
		Matte shadowed = new Matte(100, 80, alpha, "drawn/1", 1);
		Framing framing = Framing.centred(200, 200, 0.85);
		assertThat(framing.place(shadowed)).isEqualTo(framing.place(this.matte));
	}

	@Test
	void readsWhatItWrote() {
		Framing framing = new Framing(256, 128, Framing.Stand.ON_BASE_LINE, 0.64, 0.72, 2 / 3.0);
		assertThat(framing.text()).isEqualTo("on-base-line 0.64 0.72 0.6666666666666666");
		assertThat(Framing.parse(framing.text(), 256, 128)).isEqualTo(framing);
		for (String wrong : new String[] { "", "centred", "leaning 1 1 1", "centred 0 1 1", "centred x 1 1" }) {
			assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> Framing.parse(wrong, 64, 64));
		}
	}

	@Test
	void rejectsAMatteWithoutABody() {
		Matte empty = new Matte(4, 4, new byte[16], "drawn/1", 1);
		assertThatIllegalArgumentException().isThrownBy(() -> Framing.centred(9, 9, 0.5).place(empty));
		assertThatIllegalArgumentException().isThrownBy(() -> Framing.centred(9, 9, 1.5));
		assertThatIllegalArgumentException().isThrownBy(() -> Framing.centred(0, 9, 0.5));
	}

}
