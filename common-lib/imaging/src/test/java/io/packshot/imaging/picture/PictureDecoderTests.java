package io.packshot.imaging.picture;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.packshot.imaging.picture.UnreadablePicture.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class PictureDecoderTests {

	/** Red, green, blue over cyan, magenta, yellow: no two orientations look alike. */
	private static final byte[] SIX = { -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, -1, -1, -1, 0, -1, -1, -1, 0 };

	@ParameterizedTest
	@CsvSource({ "1, RGB/CMY", "2, BGR/YMC", "3, YMC/BGR", "4, CMY/RGB", "5, RC/GM/BY", "6, CR/MG/YB", "7, YB/MG/CR",
			"8, BY/GM/RC" })
	void turnsEveryOrientationUpright(int orientation, String expected) {
		byte[] png = PictureFiles.png(PictureFiles.image(Picture.opaque(3, 2, SIX)), false);
		byte[] webp = PictureEncoder.encodeLosslessWebp(Picture.opaque(3, 2, SIX), PictureFiles.METADATA);
		byte[] exif = PictureFiles.exif(orientation, true);
		byte[] motorola = PictureFiles.exif(orientation, false);
		for (byte[] file : new byte[][] { PictureFiles.withChunk(png, "eXIf", exif),
				PictureFiles.withChunk(png, "eXIf", motorola), PictureFiles.withRiffChunk(webp, "EXIF", exif) }) {
			DecodedPicture decoded = decode(file);
			assertThat(letters(decoded.picture())).isEqualTo(expected);
			assertThat(decoded.orientation()).isEqualTo(orientation);
			assertThat(decoded.storedWidth()).isEqualTo(3);
			assertThat(decoded.storedHeight()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void readsOrientationFromJpeg(int orientation) {
		byte[] plain = PictureFiles.jpeg(PictureFiles.image(PictureFiles.picture(24, 16, false)), false);
		byte[] exif = PictureFiles.concat(PictureFiles.ascii("Exif\0\0"), PictureFiles.exif(orientation, false));
		Picture upright = decode(PictureFiles.withSegment(plain, 0xe1, exif)).picture();
		assertThat(upright.rgb()).isEqualTo(Orientation.upright(decode(plain).picture(), orientation).rgb());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9, 65535 })
	void takesImpossibleOrientationAsUpright(int orientation) {
		byte[] png = PictureFiles.png(PictureFiles.image(Picture.opaque(3, 2, SIX)), false);
		byte[] file = PictureFiles.withChunk(png, "eXIf", PictureFiles.exif(orientation, true));
		assertThat(decode(file).orientation()).isEqualTo(1);
	}

	@Test
	void survivesDamagedExif() {
		byte[] png = PictureFiles.png(PictureFiles.image(Picture.opaque(3, 2, SIX)), false);
		byte[] exif = PictureFiles.exif(6, true);
		for (int length = 0; length < 20; length++) {
			assertThat(decode(PictureFiles.withChunk(png, "eXIf", Arrays.copyOf(exif, length))).orientation())
				.isEqualTo(1);
		}
		Arrays.fill(exif, 4, 8, (byte) 0xff);
		assertThat(decode(PictureFiles.withChunk(png, "eXIf", exif)).orientation()).isEqualTo(1);
	}

	static Stream<Arguments> pngKinds() {
		byte[] palette = PictureFiles.chunk("PLTE", new byte[] { 10, 20, 30, 40, 50, 60 });
		byte[] paletteAlpha = PictureFiles.chunk("tRNS", new byte[] { 7 });
		byte[] greyAlpha = PictureFiles.chunk("tRNS", new byte[] { 0, 0 });
		byte[] colourAlpha = PictureFiles.chunk("tRNS", new byte[] { 0, 1, 0, 2, 0, 3 });
		return Stream.of(kind("1-bit grey", 1, 0, new byte[] { 0, 0b01000000 }, "0 0 0 255|255 255 255 255"),
				kind("2-bit grey", 2, 0, new byte[] { 0, 0b01100000 }, "85 85 85 255|170 170 170 255"),
				kind("4-bit grey", 4, 0, new byte[] { 0, 0x3c }, "51 51 51 255|204 204 204 255"),
				kind("8-bit grey", 8, 0, new byte[] { 0, 9, 99 }, "9 9 9 255|99 99 99 255"),
				kind("8-bit grey with a transparent level", 8, 0, new byte[] { 0, 0, 99 }, "0 0 0 0|99 99 99 255",
						greyAlpha),
				kind("16-bit grey", 16, 0, new byte[] { 0, 9, 9, 99, 98 }, "9 9 9 255|99 99 99 255"),
				kind("8-bit colour", 8, 2, new byte[] { 0, 1, 2, 3, 4, 5, 6 }, "1 2 3 255|4 5 6 255"),
				kind("8-bit colour with a transparent one", 8, 2, new byte[] { 0, 1, 2, 3, 4, 5, 6 },
						"1 2 3 0|4 5 6 255", colourAlpha),
				kind("16-bit colour", 16, 2, new byte[] { 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, -1 },
						"1 2 3 255|4 5 7 255"),
				kind("palette", 8, 3, new byte[] { 0, 1, 0 }, "40 50 60 255|10 20 30 255", palette),
				kind("1-bit palette", 1, 3, new byte[] { 0, (byte) 0b10000000 }, "40 50 60 255|10 20 30 255", palette),
				kind("palette with alpha", 8, 3, new byte[] { 0, 1, 0 }, "40 50 60 255|10 20 30 7", palette,
						paletteAlpha),
				kind("8-bit grey and alpha", 8, 4, new byte[] { 0, 9, 1, 99, 2 }, "9 9 9 1|99 99 99 2"),
				kind("16-bit grey and alpha", 16, 4, new byte[] { 0, 9, 9, 1, 1, 99, 99, 2, 2 }, "9 9 9 1|99 99 99 2"),
				kind("8-bit colour and alpha", 8, 6, new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, "1 2 3 4|5 6 7 8"),
				kind("16-bit colour and alpha", 16, 6, new byte[] { 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8 },
						"1 2 3 4|5 6 7 8"));
	}

	private static Arguments kind(String name, int depth, int colour, byte[] row, String expected, byte[]... chunks) {
		return Arguments.of(name, PictureFiles.rawPng(2, 1, depth, colour, row, chunks), expected);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pngKinds")
	void readsEveryKindOfPng(String name, byte[] file, String expected) {
		Picture picture = decode(file).picture();
		assertThat(pixel(picture, 0) + "|" + pixel(picture, 1)).isEqualTo(expected);
	}

	private static String pixel(Picture picture, int x) {
		return picture.level(x, 0, 0) + " " + picture.level(x, 0, 1) + " " + picture.level(x, 0, 2) + " "
				+ picture.alphaAt(x, 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5, 8, 9, 17, 64 })
	void readsInterlacedPng(int size) {
		Picture picture = PictureFiles.picture(size, size + 3, true);
		Picture back = decode(PictureFiles.png(PictureFiles.image(picture), true)).picture();
		assertThat(back.rgb()).isEqualTo(picture.rgb());
		assertThat(back.alpha()).isEqualTo(picture.alpha());
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, false", "8, 8, true", "17, 33, false", "17, 33, true", "257, 129, false", "257, 129, true" })
	void readsJpegAsTheJdkDoes(int width, int height, boolean progressive) {
		byte[] file = PictureFiles.jpeg(PictureFiles.image(PictureFiles.picture(width, height, false)), progressive);
		Picture picture = decode(file).picture();
		BufferedImage expected = PictureFiles.readByJdk(file);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				assertThat(picture.level(x, y, 0)).isCloseTo(expected.getRGB(x, y) >> 16 & 0xff, within(3));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_411,
			opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_422,
			opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_440, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444 })
	void readsEverySamplingWithRestartsAndScans(int sampling) {
		OpenCv.load();
		for (int progressive = 0; progressive < 2; progressive++) {
			try (Mat mat = new Mat(77, 101, opencv_core.CV_8UC3, new Scalar(10, 120, 230, 0));
					BytePointer out = new BytePointer();
					IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, sampling,
							opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 3, opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE,
							progressive)) {
				assertThat(opencv_imgcodecs.imencode(".jpg", mat, out, options)).isTrue();
				byte[] file = new byte[(int) out.limit()];
				out.get(file);
				Picture picture = decode(file).picture();
				assertThat(picture.level(100, 76, 0)).isCloseTo(230, within(4));
				assertThat(picture.level(100, 76, 1)).isCloseTo(120, within(4));
				assertThat(picture.level(100, 76, 2)).isCloseTo(10, within(4));
			}
		}
	}

	@Test
	void readsGreyJpeg() {
		BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
		grey.getRaster().setSample(3, 4, 0, 200);
		Picture picture = decode(PictureFiles.jpeg(grey, true)).picture();
		assertThat(picture.level(3, 4, 0)).isEqualTo(picture.level(3, 4, 2)).isGreaterThan(60);
	}

	@ParameterizedTest
	@MethodSource("io.packshot.imaging.picture.ForeignFiles#all")
	void refusesForeignFormatsByName(String name, byte[] file) {
		UnreadablePicture refusal = refusal(file, DecodeLimits.DEFAULTS);
		assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
		assertThat(refusal).hasMessageContaining(name).hasMessageContaining("JPEG, PNG or WebP");
	}

	@Test
	void refusesNothingAtAll() {
		assertThat(refusal(new byte[0], DecodeLimits.DEFAULTS).reason()).isEqualTo(Reason.EMPTY);
	}

	@Test
	void refusesTooManyBytes() {
		UnreadablePicture refusal = refusal(new byte[2_000_000], new DecodeLimits(1_500_000, 1000));
		assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_BYTES);
		assertThat(refusal).hasMessageContaining("2.0 MB").hasMessageContaining("1.5 MB");
	}

	@ParameterizedTest
	@MethodSource("io.packshot.imaging.picture.ForeignFiles#hundredMegapixels")
	void refusesHugeHeaderAtOnce(byte[] file) {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		UnreadablePicture refusal = refusal(file, DecodeLimits.DEFAULTS);
		assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_PIXELS);
		assertThat(refusal).hasMessageContaining("100.0 megapixels")
			.hasMessageContaining("64.0")
			.hasMessageContaining("at most 8000 pixels");
		assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(500_000_000L);
	}

	@Test
	void refusesAnimations() {
		byte[] png = PictureFiles.png(PictureFiles.image(Picture.opaque(3, 2, SIX)), false);
		assertThat(refusal(PictureFiles.withChunk(png, "acTL", new byte[8]), DecodeLimits.DEFAULTS).reason())
			.isEqualTo(Reason.ANIMATED);
		byte[] webp = PictureEncoder.encodeLosslessWebp(Picture.opaque(3, 2, SIX), PictureFiles.METADATA);
		webp[20] |= 2;
		assertThat(refusal(webp, DecodeLimits.DEFAULTS).reason()).isEqualTo(Reason.ANIMATED);
	}

	@Test
	void refusesPrintColours() {
		byte[] jpeg = PictureFiles.jpeg(PictureFiles.image(PictureFiles.picture(16, 16, false)), false);
		for (int at = 2; at < jpeg.length; at++) {
			if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
				jpeg[at + 9] = 4;
				break;
			}
		}
		UnreadablePicture refusal = refusal(jpeg, DecodeLimits.DEFAULTS);
		assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_COLOUR);
		assertThat(refusal).hasMessageContaining("CMYK").hasMessageContaining("sRGB");
	}

	private static DecodedPicture decode(byte[] file) {
		return PictureDecoder.decode(file, DecodeLimits.DEFAULTS);
	}

	private static UnreadablePicture refusal(byte[] file, DecodeLimits limits) {
		return catchThrowableOfType(UnreadablePicture.class, () -> PictureDecoder.decode(file, limits));
	}

	private static String letters(Picture picture) {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < 6; i++) {
			if (i > 0 && i % picture.width() == 0) {
				letters.append('/');
			}
			int x = i % picture.width();
			int y = i / picture.width();
			int bits = picture.level(x, y, 0) / 255 * 4 + picture.level(x, y, 1) / 255 * 2
					+ picture.level(x, y, 2) / 255;
			letters.append(" BGCRMY".charAt(bits));
		}
		return letters.toString();
	}

}
