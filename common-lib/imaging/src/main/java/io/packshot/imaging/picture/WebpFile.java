package io.packshot.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks over a WebP's RIFF chunks (RFC 9649). Collects EXIF, XMP and ICC; keeps of the
 * file what decides the pixels. Whether the compressed data are complete is left to
 * libwebp, which refuses a frame that runs out of data.
 */
final class WebpFile {

	static final int ALPHA_FLAG = 0x10;

	static final int XMP_FLAG = 0x04;

	private static final int ANIMATION_FLAG = 0x02;

	private final Bytes file;

	private final DecodeLimits limits;

	private final ByteArrayOutputStream chunks;

	private Bytes extended = Bytes.NONE;

	private Bytes exif = Bytes.NONE;

	private Bytes icc = Bytes.NONE;

	private Bytes xmp = Bytes.NONE;

	private boolean alpha;

	private int width;

	private int height;

	WebpFile(Bytes file, DecodeLimits limits) {
		this.file = file;
		this.limits = limits;
		this.chunks = new ByteArrayOutputStream(file.length());
	}

	PictureFile parse() {
		long end = 8 + this.file.u32le(4);
		Bytes riff = this.file.slice(0, end);
		int at = 12;
		while (at < end) {
			String type = riff.latin1(at, 4);
			long length = riff.u32le(at + 4);
			Bytes body = riff.from(at + 8);
			// the size comes before the data, so that a lying header is refused first
			measure(type, body);
			take(type, body.slice(0, length));
			at += (int) Math.min(end - at, 8 + length + (length & 1));
		}
		if (this.width == 0) {
			throw UnreadablePicture.truncated(PictureFormat.WEBP);
		}
		return new PictureFile(PictureFormat.WEBP, this.width, this.height, false, pixels(), this.exif, this.icc,
				this.xmp);
	}

	private void measure(String type, Bytes body) {
		switch (type) {
			case "VP8X" -> this.limits.checkPixels(PictureFormat.WEBP, 1 + body.u24le(4), 1 + body.u24le(7));
			case "VP8 " -> {
				if ((body.u8(0) & 1) != 0 || !body.startsWith(3, (byte) 0x9d, (byte) 0x01, (byte) 0x2a)) {
					throw UnreadablePicture.corrupt(PictureFormat.WEBP, "its frame header");
				}
				size(body.u16le(6) & 0x3fff, body.u16le(8) & 0x3fff);
			}
			case "VP8L" -> {
				long bits = body.u32le(1);
				if (body.u8(0) != 0x2f || bits >>> 29 != 0) {
					throw UnreadablePicture.corrupt(PictureFormat.WEBP, "its frame header");
				}
				size(1 + (int) (bits & 0x3fff), 1 + (int) (bits >> 14 & 0x3fff));
				this.alpha = (bits >> 28 & 1) != 0;
			}
			default -> {
				// metadata has no size
			}
		}
	}

	private void size(int frameWidth, int frameHeight) {
		this.limits.checkPixels(PictureFormat.WEBP, frameWidth, frameHeight);
		if (this.width != 0) {
			throw UnreadablePicture.corrupt(PictureFormat.WEBP, "two frames");
		}
		this.width = frameWidth;
		this.height = frameHeight;
		if (!this.extended.isEmpty()
				&& (1 + this.extended.u24le(4) != frameWidth || 1 + this.extended.u24le(7) != frameHeight)) {
			throw UnreadablePicture.corrupt(PictureFormat.WEBP, "canvas and frame have different sizes");
		}
	}

	private void take(String type, Bytes body) {
		switch (type) {
			case "VP8X" -> {
				if (!this.extended.isEmpty() || this.width != 0 || body.length() < 10) {
					throw UnreadablePicture.corrupt(PictureFormat.WEBP, "its extended header");
				}
				this.extended = body;
				if ((body.u8(0) & ANIMATION_FLAG) != 0) {
					throw UnreadablePicture.animated(PictureFormat.WEBP);
				}
			}
			case "ANIM", "ANMF" -> throw UnreadablePicture.animated(PictureFormat.WEBP);
			case "ALPH" -> {
				this.alpha = true;
				chunk(this.chunks, type, body);
			}
			case "VP8 ", "VP8L" -> chunk(this.chunks, type, body);
			case "EXIF" -> this.exif = body;
			case "ICCP" -> this.icc = body;
			case "XMP " -> this.xmp = body;
			default -> {
				// unknown chunks are to be ignored (RFC 9649, section 2.3)
			}
		}
	}

	private Bytes pixels() {
		return new Bytes(file(this.width, this.height, this.alpha ? ALPHA_FLAG : 0, this.chunks.toByteArray()));
	}

	/** The same picture with an XMP packet behind it; other metadata are dropped. */
	static byte[] withXmp(byte[] file, byte[] packet) {
		WebpFile parsed = new WebpFile(new Bytes(file), new DecodeLimits(Integer.MAX_VALUE, 1 << 28));
		parsed.parse();
		ByteArrayOutputStream chunks = parsed.chunks;
		chunk(chunks, "XMP ", new Bytes(packet));
		return file(parsed.width, parsed.height, XMP_FLAG | (parsed.alpha ? ALPHA_FLAG : 0), chunks.toByteArray());
	}

	private static byte[] file(int width, int height, int flags, byte[] chunks) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(chunks.length + 30);
		tag(out, "RIFF");
		little(out, 22 + chunks.length, 4);
		tag(out, "WEBP");
		tag(out, "VP8X");
		little(out, 10, 4);
		little(out, flags, 4);
		little(out, width - 1, 3);
		little(out, height - 1, 3);
		out.writeBytes(chunks);
		return out.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream out, String type, Bytes body) {
		tag(out, type);
		little(out, body.length(), 4);
		body.copyTo(out);
		little(out, 0, body.length() & 1);
	}

	private static void tag(ByteArrayOutputStream out, String type) {
		out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static void little(ByteArrayOutputStream out, int value, int bytes) {
		for (int i = 0; i < bytes; i++) {
			out.write(value >> (8 * i));
		}
	}

}
