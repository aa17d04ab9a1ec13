package io.packshot.imaging.picture;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.packshot.imaging.picture.UnreadablePicture.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DamagedFileTests {

	private static final byte[] EOI = { (byte) 0xff, (byte) 0xd9 };

	static Stream<Arguments> files() {
		Picture picture = PictureFiles.picture(45, 30, false);
		Picture cutout = PictureFiles.picture(45, 30, true);
		byte[] exif = PictureFiles.concat(PictureFiles.ascii("Exif\0\0"), PictureFiles.exif(6, true));
		byte[] jpeg = PictureEncoder.encodeJpeg(picture, 85, PictureFiles.METADATA);
		return Stream.of(Arguments.of("JPEG", PictureFiles.withSegment(jpeg, 0xe1, exif)),
				Arguments.of("progressive JPEG", PictureFiles.jpeg(PictureFiles.image(picture), true)),
				Arguments.of("PNG", PictureEncoder.encodePng(cutout, PictureFiles.METADATA)),
				Arguments.of("interlaced PNG", PictureFiles.png(PictureFiles.image(picture), true)),
				Arguments.of("lossy WebP", PictureEncoder.encodeWebp(picture, 80, PictureFiles.METADATA)),
				Arguments.of("lossy WebP with alpha", PictureEncoder.encodeWebp(cutout, 80, PictureFiles.METADATA)),
				Arguments.of("lossless WebP", PictureEncoder.encodeLosslessWebp(cutout, PictureFiles.METADATA)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void neverGivesAPictureForAFileCutAnywhere(String name, byte[] file) {
		for (int length = 0; length < file.length; length++) {
			UnreadablePicture refusal = refusal(Arrays.copyOf(file, length));
			assertThat(refusal).as("cut at %s of %s", length, file.length).isNotNull();
			if (length >= 12) {
				assertThat(refusal.reason()).as("cut at %s", length).isEqualTo(Reason.TRUNCATED);
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void survivesFlippedBits(String name, byte[] file) {
		Random random = new Random(11);
		for (int i = 0; i < 700; i++) {
			byte[] damaged = file.clone();
			for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
				damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
			}
			decodesOrRefuses(damaged);
		}
	}

	/** With the checksums made right again, the damage reaches the code behind them. */
	@Test
	void survivesDamageUnderMatchingChecksums() {
		Random random = new Random(13);
		byte[] rows = new byte[30 * 46];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = (byte) ((i % 46 == 0) ? i % 5 : random.nextInt(8));
		}
		byte[] palette = PictureFiles.chunk("PLTE", new byte[15]);
		for (int i = 0; i < 500; i++) {
			byte[] damaged = rows.clone();
			damaged[random.nextInt(rows.length)] = (byte) random.nextInt();
			decodesOrRefuses(PictureFiles.rawPng(45, 30, 8, 3, damaged, palette));
			byte[] packed = PictureFiles.deflate(rows);
			packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
			byte[] whole = PictureFiles.rawPng(45, 30, 8, 0, rows);
			byte[] head = Arrays.copyOf(whole, 33);
			decodesOrRefuses(PictureFiles.concat(head, PictureFiles.chunk("IDAT", packed),
					PictureFiles.chunk("IEND", new byte[0])));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void survivesRandomBytesInTheHeader(String name, byte[] file) {
		Random random = new Random(12);
		for (int i = 0; i < 300; i++) {
			byte[] damaged = file.clone();
			damaged[2 + random.nextInt(60)] = (byte) random.nextInt();
			damaged[2 + random.nextInt(60)] = (byte) random.nextInt();
			decodesOrRefuses(damaged);
		}
	}

	/** Anything but a picture or a refusal fails the test by its exception. */
	private static void decodesOrRefuses(byte[] file) {
		try {
			assertThat(PictureDecoder.decode(file, DecodeLimits.DEFAULTS).picture().width()).isPositive();
		}
		catch (UnreadablePicture ex) {
			assertThat(ex).hasMessageMatching("(?s).{20,}");
		}
	}

	@Test
	void refusesJpegScanCutBeforeAForgedEnd() {
		for (boolean progressive : new boolean[] { false, true }) {
			byte[] file = PictureFiles.jpeg(PictureFiles.image(PictureFiles.picture(45, 30, false)), progressive);
			int scan = 2;
			while (file[scan + 1] != (byte) 0xda) {
				scan += 2 + new Bytes(file).u16(scan + 2);
			}
			for (int length = scan + 14; length < file.length - 3; length++) {
				byte[] forged = PictureFiles.concat(Arrays.copyOf(file, length), EOI);
				assertThat(refusal(forged)).as("cut at %s of %s", length, file.length).isNotNull();
			}
		}
	}

	@Test
	void refusesPngRowsThatStopEarlyOrGoOn() {
		byte[] rows = new byte[10 * 31];
		assertThat(refusal(PictureFiles.rawPng(10, 10, 8, 2, rows))).isNull();
		assertThat(refusal(PictureFiles.rawPng(10, 10, 8, 2, Arrays.copyOf(rows, 309))).reason())
			.isEqualTo(Reason.TRUNCATED);
		assertThat(refusal(PictureFiles.rawPng(10, 10, 8, 2, Arrays.copyOf(rows, 311))).reason())
			.isEqualTo(Reason.CORRUPT);
		rows[31] = 5;
		assertThat(refusal(PictureFiles.rawPng(10, 10, 8, 2, rows)).reason()).isEqualTo(Reason.CORRUPT);
	}

	@Test
	void refusesWebpFrameCutUnderMatchingSizes() {
		Picture picture = PictureFiles.picture(45, 30, false);
		for (byte[] file : new byte[][] { PictureEncoder.encodeWebp(picture, 80, PictureFiles.METADATA),
				PictureEncoder.encodeLosslessWebp(picture, PictureFiles.METADATA) }) {
			byte[] frame = Arrays.copyOfRange(file, 38, 38 + (int) new Bytes(file).u32le(34));
			String type = new Bytes(file).latin1(30, 4);
			byte[] empty = PictureFiles.ascii("RIFF\4\0\0\0WEBP");
			assertThat(refusal(PictureFiles.withRiffChunk(empty, type, frame))).isNull();
			for (int length = 12; length < frame.length - 8; length += 7) {
				byte[] forged = PictureFiles.withRiffChunk(empty, type, Arrays.copyOf(frame, length));
				assertThat(refusal(forged)).as("%s of %s", length, frame.length).isNotNull();
			}
		}
	}

	@Test
	void refusesEndlessScans() {
		byte[] file = PictureFiles.jpeg(PictureFiles.image(PictureFiles.picture(16, 16, false)), true);
		int scan = 2;
		while (file[scan + 1] != (byte) 0xda) {
			scan += 2 + new Bytes(file).u16(scan + 2);
		}
		byte[] refinement = { -1, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0x10, -128 };
		byte[] forged = Arrays.copyOf(file, scan);
		for (int i = 0; i < 200; i++) {
			forged = PictureFiles.concat(forged, refinement);
		}
		assertThat(refusal(PictureFiles.concat(forged, EOI)).reason()).isEqualTo(Reason.CORRUPT);
	}

	private static UnreadablePicture refusal(byte[] file) {
		return catchThrowableOfType(UnreadablePicture.class, () -> PictureDecoder.decode(file, DecodeLimits.DEFAULTS));
	}

}
