package io.packshot.imaging.proof;

import io.packshot.imaging.composite.Background;
import io.packshot.imaging.composite.Composite;
import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.composite.PlacedProduct;
import io.packshot.imaging.composite.Products;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.picture.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PixelProofTests {

	private final Picture photo = Products.noise(150, 130, 5);

	private final Matte matte = Products.disc(150, 130, 50, 3);

	private final Framing framing = Framing.centred(96, 96, 0.85);

	@ParameterizedTest
	@CsvSource({ "96,0.85", "96,0.31", "64,0.5", "150,1", "120,0.6667", "240,0.9", "101,0.99", "50,1", "200,1" })
	void secondCodePathFindsNoDifferenceAtAnyScale(int size, double fill) {
		for (Framing each : new Framing[] { Framing.centred(size, size + 7, fill),
				Framing.standing(size + 3, size, fill, 0.95) }) {
			ProofReport report = PixelProof.verify(white(each), true, this.photo, this.matte, each);
			assertThat(report.maxDifference()).isZero();
			assertThat(report.passed()).as(report.toString()).isTrue();
		}
	}

	@Test
	void secondCodePathAgreesOnTransparentOutputInPlace() {
		Framing inPlace = Framing.inPlace(this.matte);
		Picture cut = Composite.over(placed(inPlace), new Background.Transparent());
		ProofReport report = PixelProof.verify(cut, true, this.photo, this.matte, inPlace);
		assertThat(report.maxDifference()).isZero();
		assertThat(report.coverage()).isBetween(0.9, 1.0);
		assertThat(report.passed()).isTrue();
	}

	@Test
	void agreesOnAlphaThatLiesOnTheBorderOfRounding() {
		byte[] alpha = this.matte.alpha().clone();
		for (int i = 0; i < alpha.length; i++) {
			alpha[i] = (alpha[i] == (byte) 255 && (i % 150) % 4 < 2) ? (byte) 254 : alpha[i];
		}
		Matte ragged = new Matte(150, 130, alpha, "drawn/1", 1);
		Framing half = new Framing(75, 65, Framing.Stand.CENTRED, 0.5 * 99 / 75, 1, 1);
		Picture delivered = Composite.over(PlacedProduct.of(this.photo, this.photo, ragged, half), Background.WHITE);
		ProofReport report = PixelProof.verify(delivered, true, this.photo, ragged, half);
		assertThat(report.maxDifference()).isZero();
	}

	@Test
	void oneLevelInOnePixelFails() {
		Picture delivered = white(this.framing);
		int middle = 3 * (48 * 96 + 48) + 1;
		delivered.rgb()[middle] = (byte) (delivered.rgb()[middle] ^ 1);
		ProofReport report = PixelProof.verify(delivered, true, this.photo, this.matte, this.framing);
		assertThat(report.maxDifference()).isEqualTo(1);
		assertThat(report.passed()).isFalse();
		assertThat(report.failures()).singleElement().asString().contains("differ by up to 1 levels");
	}

	@Test
	void aShiftedProductFails() {
		Picture delivered = white(this.framing);
		byte[] rgb = new byte[delivered.rgb().length];
		System.arraycopy(delivered.rgb(), 0, rgb, 3, rgb.length - 3);
		Picture shifted = Picture.opaque(96, 96, rgb);
		assertThat(PixelProof.verify(shifted, true, this.photo, this.matte, this.framing).passed()).isFalse();
		assertThat(PixelProof.verify(shifted, false, this.photo, this.matte, this.framing).passed()).isFalse();
	}

	@Test
	void aHoleInTheDeliveredAlphaFails() {
		Picture cut = Composite.over(placed(this.framing), new Background.Transparent());
		byte[] alpha = placed(this.framing).alpha().clone();
		alpha[48 * 96 + 48] = (byte) 200;
		Picture holed = cut.withAlpha(alpha);
		assertThat(PixelProof.verify(holed, true, this.photo, this.matte, this.framing).maxDifference()).isEqualTo(55);
	}

	@Test
	void lossyFormatsMayDifferALittle() {
		Picture delivered = white(this.framing);
		for (int i = 0; i < delivered.rgb().length; i++) {
			int level = delivered.rgb()[i] & 0xff;
			delivered.rgb()[i] = (byte) Math.max(0, Math.min(255, level + ((i % 2 == 0) ? 1 : -1)));
		}
		ProofReport report = PixelProof.verify(delivered, false, this.photo, this.matte, this.framing);
		assertThat(report.meanDeltaE()).isBetween(0.1, 1.0);
		assertThat(report.p99DeltaE()).isGreaterThan(report.meanDeltaE());
		assertThat(report.passed()).isTrue();
		assertThat(PixelProof.verify(delivered, true, this.photo, this.matte, this.framing).passed()).isFalse();
	}

	@Test
	void aProductOfGlassIsNotProven() {
		byte[] alpha = this.matte.alpha().clone();
		for (int i = 0; i < alpha.length; i++) {
			alpha[i] = (byte) ((alpha[i] & 0xff) / 2);
		}
		Matte glass = new Matte(150, 130, alpha, "drawn/1", 1);
		ProofReport report = PixelProof.verify(white(this.framing), true, this.photo, glass, this.framing);
		assertThat(report.failures()).singleElement().asString().contains("cover");
	}

	@Test
	void rejectsADeliveryOfAnotherSize() {
		Picture other = Products.plain(95, 96, 0, 0, 0);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PixelProof.verify(other, true, this.photo, this.matte, this.framing));
	}

	private PlacedProduct placed(Framing place) {
		return PlacedProduct.of(this.photo, this.photo, this.matte, place);
	}

	private Picture white(Framing place) {
		return Composite.over(placed(place), Background.WHITE);
	}

}
