package io.packshot.imaging.picture;

import java.util.Arrays;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpenCvTests {

	@Test
	void usesOneThread() {
		OpenCv.load();
		assertThat(opencv_core.getNumThreads()).isEqualTo(1);
	}

	@Test
	void decodingLeavesNoNativeMemoryBehind() {
		Picture picture = PictureFiles.picture(320, 240, true);
		byte[] png = PictureEncoder.encodePng(picture, PictureFiles.METADATA);
		byte[] jpeg = PictureEncoder.encodeJpeg(picture.withAlpha(null), 90, PictureFiles.METADATA);
		byte[] webp = PictureEncoder.encodeWebp(picture, 90, PictureFiles.METADATA);
		byte[] cut = Arrays.copyOf(webp, webp.length - 100);
		for (int i = 0; i < 20; i++) {
			decodeAll(png, jpeg, webp, cut, picture);
		}
		long tracked = Pointer.totalBytes();
		long resident = Pointer.physicalBytes();
		for (int i = 0; i < 100; i++) {
			decodeAll(png, jpeg, webp, cut, picture);
		}
		assertThat(Pointer.totalBytes()).isEqualTo(tracked);
		// one picture leaked per decoding would be more than 35 MB
		assertThat(Pointer.physicalBytes() - resident).isLessThan(20_000_000L);
	}

	private static void decodeAll(byte[] png, byte[] jpeg, byte[] webp, byte[] cut, Picture picture) {
		PictureDecoder.decode(png, DecodeLimits.DEFAULTS);
		PictureDecoder.decode(jpeg, DecodeLimits.DEFAULTS);
		PictureDecoder.decode(webp, DecodeLimits.DEFAULTS);
		PictureEncoder.encodeJpeg(picture.withAlpha(null), 90, PictureFiles.METADATA);
		assertThatExceptionOfType(UnreadablePicture.class)
			.isThrownBy(() -> PictureDecoder.decode(cut, DecodeLimits.DEFAULTS));
	}

}
