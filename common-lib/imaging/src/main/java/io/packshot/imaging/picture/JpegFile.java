package io.packshot.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

/**
 * Walks over a JPEG's segments (ITU-T T.81, Annex B) to its end-of-image marker and lets
 * {@link JpegScans} verify the compressed data between them. Collects EXIF, XMP and ICC
 * on the way; keeps of the file what decides the pixels.
 */
final class JpegFile {

	static final String XMP_HEADER = "http://ns.adobe.com/xap/1.0/\0";

	private static final String ICC_HEADER = "ICC_PROFILE\0";

	private static final int EOI = 0xd9;

	private static final int SOS = 0xda;

	private static final int APP0 = 0xe0;

	private static final int APP14 = 0xee;

	private final Bytes file;

	private final DecodeLimits limits;

	private final ByteArrayOutputStream pixels;

	private final TreeMap<Integer, Bytes> iccParts = new TreeMap<>();

	private int iccPartCount;

	private boolean iccRepeated;

	private Bytes exif = Bytes.NONE;

	private Bytes xmp = Bytes.NONE;

	private final JpegScans scans;

	JpegFile(Bytes file, DecodeLimits limits) {
		this.file = file;
		this.limits = limits;
		this.pixels = new ByteArrayOutputStream(file.length());
		this.scans = new JpegScans(file);
	}

	PictureFile parse() {
		this.file.slice(0, 2).copyTo(this.pixels);
		int at = 2;
		while (true) {
			at = markerAt(at);
			int marker = this.file.u8(at + 1);
			if (marker == EOI) {
				break;
			}
			int length = this.file.u16(at + 2);
			if (length < 2) {
				throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a segment of " + length + " bytes");
			}
			Bytes segment = this.file.slice(at + 4, length - 2);
			int end = at + 2 + length;
			if (marker == SOS) {
				end = this.scans.verify(segment, end);
			}
			else {
				take(marker, segment);
			}
			// JFIF and Adobe segments say which colour model the channels have
			if (marker < APP0 || marker == APP14 || (marker == APP0 && segment.startsWith(0, "JFIF\0"))) {
				this.file.slice(at, end - at).copyTo(this.pixels);
			}
			at = end;
		}
		this.scans.finish();
		this.file.slice(at, 2).copyTo(this.pixels);
		return new PictureFile(PictureFormat.JPEG, this.scans.width(), this.scans.height(), this.scans.isGrey(),
				new Bytes(this.pixels.toByteArray()), this.exif, icc(), this.xmp);
	}

	/** The place of the next marker; 0xff may be repeated before it. */
	private int markerAt(int from) {
		int at = from;
		if (this.file.u8(at) != 0xff) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "no marker where one belongs");
		}
		while (this.file.u8(at + 1) == 0xff) {
			at++;
		}
		return at;
	}

	private void take(int marker, Bytes segment) {
		switch (marker) {
			case 0xc0, 0xc1, 0xc2 -> frame(segment, marker == 0xc2);
			case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce,
					0xcf ->
				throw new UnreadablePicture(UnreadablePicture.Reason.UNSUPPORTED_FORMAT,
						"This is a lossless, hierarchical or arithmetic-coded JPEG, which hardly any program reads."
								+ " Export it as an ordinary JPEG, PNG or WebP.");
			case 0xc4 -> this.scans.defineHuffman(segment);
			case 0xdd -> this.scans.restartInterval(segment.u16(0));
			case 0xe1 -> takeApp1(segment);
			case 0xe2 -> takeApp2(segment);
			case 0xdb, 0xfe -> {
				// quantisation and comments have no say in the structure
			}
			default -> {
				if (marker < APP0 || marker > 0xef) {
					throw UnreadablePicture.corrupt(PictureFormat.JPEG, "marker " + Integer.toHexString(marker));
				}
			}
		}
	}

	private void frame(Bytes segment, boolean progressive) {
		if (this.scans.width() != 0) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "two frame headers");
		}
		int height = segment.u16(1);
		int width = segment.u16(3);
		this.limits.checkPixels(PictureFormat.JPEG, width, height);
		if (segment.u8(0) != 8) {
			throw UnreadablePicture.unsupportedColour(PictureFormat.JPEG, segment.u8(0) + " bits per channel");
		}
		int channels = segment.u8(5);
		if (channels == 4) {
			throw UnreadablePicture.unsupportedColour(PictureFormat.JPEG, "CMYK for print");
		}
		if (channels != 1 && channels != 3) {
			throw UnreadablePicture.unsupportedColour(PictureFormat.JPEG, channels + " channels");
		}
		this.scans.frame(segment, progressive);
	}

	private void takeApp1(Bytes segment) {
		if (this.exif.isEmpty() && segment.startsWith(0, "Exif\0")) {
			this.exif = segment;
		}
		if (this.xmp.isEmpty() && segment.startsWith(0, XMP_HEADER)) {
			this.xmp = segment.from(XMP_HEADER.length());
		}
	}

	/** Keeps one part of a profile (ICC.1:2022, Annex B.4: number, count, data). */
	private void takeApp2(Bytes segment) {
		if (!segment.startsWith(0, ICC_HEADER) || segment.length() < ICC_HEADER.length() + 2) {
			return;
		}
		int number = segment.u8(ICC_HEADER.length());
		this.iccPartCount = segment.u8(ICC_HEADER.length() + 1);
		if (this.iccParts.put(number, segment.from(ICC_HEADER.length() + 2)) != null) {
			this.iccRepeated = true;
		}
	}

	private Bytes icc() {
		if (this.iccParts.isEmpty()) {
			return Bytes.NONE;
		}
		boolean complete = this.iccParts.size() == this.iccPartCount && this.iccParts.firstKey() == 1
				&& this.iccParts.lastKey() == this.iccPartCount;
		if (this.iccRepeated || !complete) {
			return PictureFile.BROKEN_PROFILE;
		}
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		this.iccParts.values().forEach((part) -> part.copyTo(whole));
		return new Bytes(whole.toByteArray());
	}

}
