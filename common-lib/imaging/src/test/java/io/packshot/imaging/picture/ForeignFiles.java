package io.packshot.imaging.picture;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/** Files that are to be refused by what they are. */
final class ForeignFiles {

	private ForeignFiles() {
	}

	static Stream<Arguments> all() {
		return Stream.of(named("GIF", "GIF89a\1\0\1\0"), named("TIFF", "II*\0\10\0\0\0"),
				named("TIFF", "MM\0*\0\0\0\10"), named("AVIF", "\0\0\0\34ftypavif\0\0\0\0"),
				named("HEIC", "\0\0\0\34ftypheic\0\0\0\0"), named("HEIC", "\0\0\0\34ftypmif1\0\0\0\0"),
				named("video", "\0\0\0\34ftypisom\0\0\0\0"), named("BMP", "BM\1\2\3\4"), named("PDF", "%PDF-1.7\n"),
				named("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
				named("SVG", "<?xml version='1.0'?>\n<!-- x -->\n<SVG>"), named("HTML", "<!DOCTYPE html><title>x"),
				named("HTML", "\n <html><body><img src='a.png'>"), named("not a picture", "hello"),
				named("not a picture", "\0"), named("not a picture", "\u0089PNG\r\n"), named("not a picture", "RIFF"),
				named("not a picture", "RIFF\0\0\0\0WAVE"));
	}

	private static Arguments named(String name, String head) {
		return Arguments.of(name, PictureFiles.ascii(head));
	}

	/** One kilobyte each, whose header says 10000 x 10000. */
	static Stream<byte[]> hundredMegapixels() {
		byte[] png = PictureFiles.rawPng(10000, 10000, 8, 6, new byte[100]);
		byte[] sof = { -1, (byte) 0xd8, -1, (byte) 0xc0, 0, 17, 8, 0x27, 0x10, 0x27, 0x10, 3, 1, 17, 0, 2, 17, 0, 3, 17,
				0 };
		byte[] sizes = { 0x0f, 0x27, 0, 0x0f, 0x27, 0 };
		byte[] extended = PictureFiles.concat(PictureFiles.ascii("RIFF\370\3\0\0WEBPVP8X\12\0\0\0\0\0\0\0"), sizes);
		byte[] lossy = PictureFiles.concat(PictureFiles.ascii("RIFF\370\3\0\0WEBPVP8 \344\3\0\0\20\0\0\u009d\1\52"),
				new byte[] { 0x10, 0x27, 0x10, 0x27 });
		long bits = 9999L | 9999L << 14;
		byte[] lossless = PictureFiles.concat(PictureFiles.ascii("RIFF\370\3\0\0WEBPVP8L\344\3\0\0\57"),
				new byte[] { (byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24) });
		return Stream.of(png, sof, extended, lossy, lossless)
			.map((file) -> (file == png) ? file : Arrays.copyOf(file, 1024));
	}

}
