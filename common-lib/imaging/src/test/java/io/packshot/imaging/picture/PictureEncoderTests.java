package io.packshot.imaging.picture;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PictureEncoderTests {

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void pngComesBackExactly(boolean alpha) {
		Picture picture = PictureFiles.picture(61, 43, alpha);
		byte[] file = PictureEncoder.encodePng(picture, PictureFiles.METADATA);
		DecodedPicture back = PictureDecoder.decode(file, DecodeLimits.DEFAULTS);
		assertThat(back.picture().rgb()).isEqualTo(picture.rgb());
		assertThat(back.picture().alpha()).isEqualTo(picture.alpha());
		assertThat(back.format()).isEqualTo(PictureFormat.PNG);
		assertThat(back.hasAlpha()).isEqualTo(alpha);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void pngIsReadAlikeByTheJdk(boolean alpha) {
		Picture picture = PictureFiles.picture(61, 43, alpha);
		BufferedImage image = PictureFiles.readByJdk(PictureEncoder.encodePng(picture, PictureFiles.METADATA));
		BufferedImage expected = PictureFiles.image(picture);
		for (int y = 0; y < 43; y++) {
			for (int x = 0; x < 61; x++) {
				assertThat(image.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
			}
		}
	}

	@Test
	void pngKeepsColoursUnderFullTransparency() {
		Picture picture = PictureFiles.picture(9, 9, true).withAlpha(new byte[81]);
		byte[] file = PictureEncoder.encodePng(picture, PictureFiles.METADATA);
		assertThat(PictureDecoder.decode(file, DecodeLimits.DEFAULTS).picture().rgb()).isEqualTo(picture.rgb());
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void losslessWebpComesBackExactly(boolean alpha) {
		Picture picture = PictureFiles.picture(61, 43, alpha);
		byte[] file = PictureEncoder.encodeLosslessWebp(picture, PictureFiles.METADATA);
		DecodedPicture back = PictureDecoder.decode(file, DecodeLimits.DEFAULTS);
		assertThat(back.picture().rgb()).isEqualTo(picture.rgb());
		assertThat(back.picture().alpha()).isEqualTo(picture.alpha());
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void lossyWebpComesNear(boolean alpha) {
		Picture picture = PictureFiles.picture(61, 43, alpha);
		byte[] file = PictureEncoder.encodeWebp(picture, 90, PictureFiles.METADATA);
		DecodedPicture back = PictureDecoder.decode(file, DecodeLimits.DEFAULTS);
		assertThat(meanError(back.picture(), picture)).isLessThan(6);
		assertThat(back.picture().alpha()).isEqualTo(picture.alpha());
	}

	@Test
	void jpegComesNearAndAlikeByTheJdk() {
		Picture picture = PictureFiles.picture(61, 43, false);
		byte[] file = PictureEncoder.encodeJpeg(picture, 95, PictureFiles.METADATA);
		Picture back = PictureDecoder.decode(file, DecodeLimits.DEFAULTS).picture();
		assertThat(meanError(back, picture)).isLessThan(3);
		BufferedImage image = PictureFiles.readByJdk(file);
		for (int y = 0; y < 43; y++) {
			for (int x = 0; x < 61; x++) {
				assertThat(back.level(x, y, 1)).isCloseTo(image.getRGB(x, y) >> 8 & 0xff,
						org.assertj.core.api.Assertions.within(2));
			}
		}
	}

	@Test
	void jpegHasFullColourResolution() {
		byte[] file = PictureEncoder.encodeJpeg(PictureFiles.picture(61, 43, false), 90, PictureFiles.METADATA);
		int sof = 2;
		while (file[sof + 1] != (byte) 0xc0) {
			sof += 2 + new Bytes(file).u16(sof + 2);
		}
		assertThat(file[sof + 9]).isEqualTo((byte) 3);
		for (int channel = 0; channel < 3; channel++) {
			assertThat(file[sof + 11 + 3 * channel]).isEqualTo((byte) 0x11);
		}
	}

	@Test
	void givesTheSameBytesAgain() {
		Picture picture = PictureFiles.picture(200, 120, false);
		assertThat(PictureEncoder.encodePng(picture, PictureFiles.METADATA))
			.isEqualTo(PictureEncoder.encodePng(picture, PictureFiles.METADATA));
		assertThat(PictureEncoder.encodeJpeg(picture, 90, PictureFiles.METADATA))
			.isEqualTo(PictureEncoder.encodeJpeg(picture, 90, PictureFiles.METADATA));
		assertThat(PictureEncoder.encodeWebp(picture, 90, PictureFiles.METADATA))
			.isEqualTo(PictureEncoder.encodeWebp(picture, 90, PictureFiles.METADATA));
	}

	@Test
	void refusesTransparencyInJpeg() {
		Picture picture = PictureFiles.picture(8, 8, true);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PictureEncoder.encodeJpeg(picture, 90, PictureFiles.METADATA))
			.withMessageContaining("transparency");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 101, -1 })
	void refusesQualityOutsideItsRange(int quality) {
		Picture picture = PictureFiles.picture(8, 8, false);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PictureEncoder.encodeJpeg(picture, quality, PictureFiles.METADATA));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PictureEncoder.encodeWebp(picture, quality, PictureFiles.METADATA));
	}

	private static double meanError(Picture a, Picture b) {
		double sum = 0;
		for (int i = 0; i < a.rgb().length; i++) {
			sum += Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff));
		}
		return sum / a.rgb().length;
	}

}
