package io.packshot.imaging.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.packshot.imaging.picture.ColourProfile.Treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IccTests {

	/**
	 * Colours that CSS Color 4 tests equate with sRGB green (#008000)
	 * (web-platform-tests, css-color/predefined-*.html).
	 */
	@ParameterizedTest
	@CsvSource({ "Display P3, 0.21604, 0.49418, 0.13151", "Adobe RGB, 0.281363, 0.498012, 0.116746",
			"ProPhoto RGB, 0.230479, 0.395789, 0.129968", "sRGB, 0, 0.501961, 0" })
	void convertsToThePublishedColour(String space, double red, double green, double blue) {
		ByteBuffer row = ByteBuffer.allocate(7).put((byte) 0);
		for (double value : new double[] { red, green, blue }) {
			row.putShort((short) Math.round(65535 * value));
		}
		byte[] file = PictureFiles.rawPng(1, 1, 16, 2, row.array(), PictureFiles.profileChunk(Profiles.of(space)));
		DecodedPicture decoded = decode(file);
		assertThat(decoded.picture().level(0, 0, 0)).isCloseTo(0, within(1));
		assertThat(decoded.picture().level(0, 0, 1)).isEqualTo(0x80);
		assertThat(decoded.picture().level(0, 0, 2)).isCloseTo(0, within(1));
		assertThat(decoded.profile().description()).isEqualTo(space);
		assertThat(decoded.profile().treatment())
			.isEqualTo(space.equals("sRGB") ? Treatment.SRGB : Treatment.CONVERTED);
	}

	/** A colour inside both gamuts (web-platform-tests, css-color/display-p3-006). */
	@Test
	void convertsAMutedColour() {
		ByteBuffer row = ByteBuffer.allocate(7).put((byte) 0);
		for (double value : new double[] { 0.465377, 0.532768, 0.317713 }) {
			row.putShort((short) Math.round(65535 * value));
		}
		Picture picture = decode(
				PictureFiles.rawPng(1, 1, 16, 2, row.array(), PictureFiles.profileChunk(Profiles.of("Display P3"))))
			.picture();
		assertThat((double) picture.level(0, 0, 0)).isCloseTo(255 * 0.448436, within(0.51));
		assertThat((double) picture.level(0, 0, 1)).isCloseTo(255 * 0.53537, within(0.51));
		assertThat((double) picture.level(0, 0, 2)).isCloseTo(255 * 0.288113, within(0.51));
	}

	@Test
	void agreesWithTheJdkOnEveryColour() {
		byte[] profile = Profiles.of("Display P3");
		Picture picture = PictureFiles.picture(64, 64, false);
		byte[] file = PictureFiles.withChunk(png(picture), PictureFiles.profileChunk(profile));
		Picture converted = decode(file).picture();
		ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
		for (int i = 0; i < 64 * 64; i += 37) {
			float[] levels = { picture.level(i % 64, i / 64, 0) / 255f, picture.level(i % 64, i / 64, 1) / 255f,
					picture.level(i % 64, i / 64, 2) / 255f };
			float[] srgb = space.toRGB(levels);
			for (int channel = 0; channel < 3; channel++) {
				assertThat((double) converted.level(i % 64, i / 64, channel)).isCloseTo(255.0 * srgb[channel],
						within(1.6));
			}
		}
	}

	@Test
	void leavesSrgbUntouchedInEveryFormat() {
		byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
		Picture picture = PictureFiles.picture(40, 30, false);
		byte[] webp = PictureEncoder.encodeLosslessWebp(picture, PictureFiles.METADATA);
		for (byte[] file : new byte[][] { PictureFiles.withChunk(png(picture), PictureFiles.profileChunk(srgb)),
				PictureFiles.withRiffChunk(webp, "ICCP", srgb) }) {
			DecodedPicture decoded = decode(file);
			assertThat(decoded.profile().treatment()).isEqualTo(Treatment.SRGB);
			assertThat(decoded.profile().description()).contains("sRGB");
			assertThat(decoded.picture().rgb()).isEqualTo(picture.rgb());
		}
	}

	@Test
	void putsJpegProfileTogetherFromItsSegments() {
		byte[] profile = Profiles.of("Adobe RGB");
		byte[] jpeg = PictureFiles.jpeg(PictureFiles.image(PictureFiles.picture(16, 16, false)), false);
		byte[] parts = jpeg;
		for (int part : new int[] { 1, 3, 2 }) {
			parts = PictureFiles.withSegment(parts, 0xe2, segment(profile, part, 3));
		}
		assertThat(decode(parts).profile()).isEqualTo(new ColourProfile(Treatment.CONVERTED, "Adobe RGB"));
		byte[] whole = PictureFiles.withSegment(jpeg, 0xe2, segment(profile, 1, 1));
		assertThat(decode(whole).picture().rgb()).isEqualTo(decode(parts).picture().rgb())
			.isNotEqualTo(decode(jpeg).picture().rgb());
		byte[] missing = PictureFiles.withSegment(jpeg, 0xe2, segment(profile, 1, 3));
		assertThat(decode(missing).profile().treatment()).isEqualTo(Treatment.DAMAGED);
	}

	private static byte[] segment(byte[] profile, int part, int count) {
		int size = profile.length / count + 1;
		byte[] body = Arrays.copyOfRange(profile, (part - 1) * size, Math.min(part * size, profile.length));
		return PictureFiles.concat(PictureFiles.ascii("ICC_PROFILE\0"), new byte[] { (byte) part, (byte) count }, body);
	}

	@Test
	void convertsGreyByItsCurve() {
		byte[] grey = Profiles.grey(1.8);
		byte[] file = PictureFiles.rawPng(1, 1, 8, 0, new byte[] { 0, 100 }, PictureFiles.profileChunk(grey));
		double expected = 255 * Srgb.encode(Math.pow(100 / 255.0, 1.8));
		assertThat((double) decode(file).picture().level(0, 0, 1)).isCloseTo(expected, within(1.0));
		byte[] withAlpha = PictureFiles.rawPng(1, 1, 8, 4, new byte[] { 0, 100, 5 }, PictureFiles.profileChunk(grey));
		assertThat((double) decode(withAlpha).picture().level(0, 0, 1)).isCloseTo(expected, within(1.0));
	}

	@Test
	void convertsProfilesMadeOfTables() {
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_PYCC).getData();
		byte[] file = PictureFiles.withChunk(png(PictureFiles.picture(9, 9, false)),
				PictureFiles.profileChunk(profile));
		assertThat(decode(file).picture().width()).isEqualTo(9);
	}

	static Stream<Arguments> damaged() {
		byte[] profile = Profiles.of("Display P3");
		byte[] wrongSpace = profile.clone();
		System.arraycopy(PictureFiles.ascii("CMYK"), 0, wrongSpace, 16, 4);
		byte[] noSignature = profile.clone();
		noSignature[36] = 'x';
		byte[] manyTags = profile.clone();
		Arrays.fill(manyTags, 128, 132, (byte) 0xff);
		byte[] farTag = profile.clone();
		Arrays.fill(farTag, 136, 140, (byte) 0x7f);
		return Stream.of(Arguments.of("wrong space", wrongSpace), Arguments.of("no signature", noSignature),
				Arguments.of("many tags", manyTags), Arguments.of("tag outside", farTag),
				Arguments.of("cut", Arrays.copyOf(profile, 200)), Arguments.of("grey for colour", Profiles.grey(2)),
				Arguments.of("one byte", new byte[1]));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("damaged")
	void takesDamagedProfileAsSrgbAndSaysSo(String name, byte[] profile) {
		Picture picture = PictureFiles.picture(20, 20, false);
		DecodedPicture decoded = decode(PictureFiles.withChunk(png(picture), PictureFiles.profileChunk(profile)));
		assertThat(decoded.profile().treatment()).isEqualTo(Treatment.DAMAGED);
		assertThat(decoded.picture().rgb()).isEqualTo(picture.rgb());
	}

	@Test
	void survivesFlippedBitsInProfiles() {
		Random random = new Random(5);
		byte[] png = png(PictureFiles.picture(4, 4, false));
		for (byte[] profile : new byte[][] { Profiles.of("Display P3"),
				ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(),
				ICC_Profile.getInstance(ColorSpace.CS_PYCC).getData() }) {
			for (int i = 0; i < ((profile.length < 10_000) ? 1000 : 50); i++) {
				byte[] damaged = profile.clone();
				damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
				damaged[random.nextInt(Math.min(300, damaged.length))] ^= (byte) (1 << random.nextInt(8));
				byte[] file = PictureFiles.withChunk(png, PictureFiles.profileChunk(damaged));
				assertThat(decode(file).picture().width()).isEqualTo(4);
			}
		}
	}

	private static byte[] png(Picture picture) {
		return PictureFiles.png(PictureFiles.image(picture), false);
	}

	private static DecodedPicture decode(byte[] file) {
		return PictureDecoder.decode(file, DecodeLimits.DEFAULTS);
	}

}
