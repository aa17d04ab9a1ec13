package io.packshot.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks over a PNG's chunks (W3C PNG, third edition) to IEND: every checksum must be
 * right and the compressed data must give exactly the bytes that the header promises, so
 * that nothing is left for a decoder to invent. Collects EXIF, XMP and ICC on the way;
 * keeps of the file what decides the pixels.
 */
final class PngFile {

	static final String XMP_KEYWORD = "XML:com.adobe.xmp";

	/** Where the signature and the header end. */
	static final int AFTER_HEADER = 33;

	/** Real profiles have less than 4 KB, printers' less than 3 MB. */
	private static final int MAX_PROFILE = 4 << 20;

	private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private final Bytes file;

	private final DecodeLimits limits;

	private final ByteArrayOutputStream pixels;

	private Bytes header = Bytes.NONE;

	private PngRows rows = PngRows.NONE;

	private Bytes exif = Bytes.NONE;

	private Bytes icc = Bytes.NONE;

	private boolean palette;

	private boolean greyAsPalette;

	private Bytes xmp = Bytes.NONE;

	private boolean textSeen;

	PngFile(Bytes file, DecodeLimits limits) {
		this.file = file;
		this.limits = limits;
		this.pixels = new ByteArrayOutputStream(file.length());
	}

	PictureFile parse() {
		this.file.slice(0, 8).copyTo(this.pixels);
		Inflater inflater = new Inflater();
		try {
			int at = 8;
			String type = "";
			while (!type.equals("IEND")) {
				long length = this.file.u32(at);
				type = this.file.latin1(at + 4, 4);
				if (type.equals("IHDR")) {
					header(this.file.slice(at + 8, length));
				}
				Bytes chunk = this.file.slice(at, length + 12);
				checkSum(chunk, type);
				take(type, chunk.slice(8, length), inflater);
				if (type.equals("tRNS") && this.header.u8(9) == 0) {
					greyAsPalette(chunk.slice(8, length).u16(0));
				}
				else if (KEPT.contains(type)) {
					chunk.copyTo(this.pixels);
				}
				at += chunk.length();
			}
			this.rows.finish(inflater);
		}
		finally {
			inflater.end();
		}
		boolean grey = this.header.u8(9) == 0 || this.header.u8(9) == 4;
		return new PictureFile(PictureFormat.PNG, width(), height(), grey, pixels(), this.exif, this.icc, this.xmp);
	}

	/**
	 * Writes a palette of greys in place of the one grey that is transparent, which
	 * OpenCV would ignore.
	 */
	private void greyAsPalette(int transparent) {
		int depth = this.header.u8(8);
		if (depth == 16) {
			throw UnreadablePicture.unsupportedColour(PictureFormat.PNG, "16-bit grey with one transparent level");
		}
		int greys = 1 << depth;
		byte[] palette = new byte[3 * greys];
		byte[] opacity = new byte[greys];
		for (int i = 0; i < greys; i++) {
			Arrays.fill(palette, 3 * i, 3 * i + 3, (byte) (i * 255 / (greys - 1)));
			opacity[i] = (byte) ((i == transparent) ? 0 : 255);
		}
		chunk(this.pixels, "PLTE", palette);
		chunk(this.pixels, "tRNS", opacity);
		this.greyAsPalette = true;
	}

	private Bytes pixels() {
		if (!this.greyAsPalette) {
			return new Bytes(this.pixels.toByteArray());
		}
		byte[] plain = this.pixels.toByteArray();
		byte[] changed = this.header.toArray();
		changed[9] = 3;
		ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length);
		out.write(plain, 0, 8);
		chunk(out, "IHDR", changed);
		out.write(plain, AFTER_HEADER, plain.length - AFTER_HEADER);
		return new Bytes(out.toByteArray());
	}

	static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
		ByteBuffer chunk = ByteBuffer.allocate(12 + body.length);
		chunk.putInt(body.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(body);
		CRC32 crc = new CRC32();
		crc.update(chunk.array(), 4, 4 + body.length);
		chunk.putInt((int) crc.getValue());
		out.writeBytes(chunk.array());
	}

	private int width() {
		return this.header.i32(0);
	}

	private int height() {
		return this.header.i32(4);
	}

	private static void checkSum(Bytes chunk, String type) {
		CRC32 crc = new CRC32();
		chunk.slice(4, chunk.length() - 8).feed(crc);
		if (crc.getValue() != chunk.u32(chunk.length() - 4)) {
			throw UnreadablePicture.corrupt(PictureFormat.PNG,
					"wrong checksum in " + (type.matches("[A-Za-z]{4}") ? type : "a block"));
		}
	}

	private void take(String type, Bytes body, Inflater inflater) {
		if (this.header.isEmpty()) {
			throw UnreadablePicture.corrupt(PictureFormat.PNG, "no header");
		}
		switch (type) {
			case "PLTE" -> this.palette = true;
			case "IDAT" -> {
				if (this.header.u8(9) == 3 && !this.palette) {
					throw UnreadablePicture.corrupt(PictureFormat.PNG, "no palette");
				}
				this.rows.add(inflater, body);
			}
			case "acTL" -> throw UnreadablePicture.animated(PictureFormat.PNG);
			case "eXIf" -> this.exif = body;
			case "iCCP" -> takeProfile(body);
			case "iTXt" -> takeText(body);
			case "IHDR", "IEND", "tRNS" -> {
				// looked at elsewhere
			}
			default -> {
				if (Character.isUpperCase(type.charAt(0))) {
					throw UnreadablePicture.corrupt(PictureFormat.PNG, "an unknown critical block");
				}
			}
		}
	}

	private void header(Bytes body) {
		if (!this.header.isEmpty() || body.length() != 13) {
			throw UnreadablePicture.corrupt(PictureFormat.PNG, "its header");
		}
		this.header = body;
		this.limits.checkPixels(PictureFormat.PNG, width(), height());
		this.rows = PngRows.of(body);
	}

	private void takeProfile(Bytes body) {
		if (!this.icc.isEmpty()) {
			return;
		}
		try {
			int name = body.indexOfZero(0);
			Bytes profile = inflate(body.from(name + 2));
			this.icc = profile.isEmpty() ? PictureFile.BROKEN_PROFILE : profile;
		}
		catch (IndexOutOfBoundsException ex) {
			this.icc = PictureFile.BROKEN_PROFILE;
		}
	}

	/** Unpacks a short block; gives nothing if it is damaged or longer than a profile. */
	private static Bytes inflate(Bytes packed) {
		Inflater inflater = new Inflater();
		try {
			packed.feed(inflater);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			int n = inflater.inflate(buffer);
			while (n > 0 && out.size() <= MAX_PROFILE) {
				out.write(buffer, 0, n);
				n = inflater.inflate(buffer);
			}
			return inflater.finished() ? new Bytes(out.toByteArray()) : Bytes.NONE;
		}
		catch (DataFormatException ex) {
			return Bytes.NONE;
		}
		finally {
			inflater.end();
		}
	}

	private void takeText(Bytes body) {
		if (this.textSeen || !body.startsWith(0, XMP_KEYWORD + "\0")) {
			return;
		}
		// one attempt only: thousands of packed blocks would cost hours
		this.textSeen = true;
		int flags = XMP_KEYWORD.length() + 1;
		try {
			int language = body.indexOfZero(flags + 2);
			Bytes text = body.from(body.indexOfZero(language + 1) + 1);
			this.xmp = (body.u8(flags) == 0) ? text : inflate(text);
		}
		catch (IndexOutOfBoundsException ex) {
			// a text block without its text says nothing about the picture
			this.xmp = Bytes.NONE;
		}
	}

}
