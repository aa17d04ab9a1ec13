package io.packshot.ingest.preparation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import io.packshot.imaging.matte.Matte;

/**
 * Writes the alpha plane of a matte as an 8-bit grey PNG (W3C PNG, third edition). Each
 * row is stored as the difference to the row above, which suits masks. The same matte
 * gives the same bytes.
 */
final class AlphaPng {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final byte FILTER_UP = 2;

	private AlphaPng() {
	}

	static byte[] encode(Matte matte) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(SIGNATURE);
		byte bitDepth = 8;
		byte grey = 0;
		ByteBuffer header = ByteBuffer.allocate(13)
			.putInt(matte.width())
			.putInt(matte.height())
			.put(bitDepth)
			.put(grey);
		chunk(out, "IHDR", header.array());
		chunk(out, "IDAT", rows(matte));
		chunk(out, "IEND", new byte[0]);
		return out.toByteArray();
	}

	private static byte[] rows(Matte matte) {
		byte[] alpha = matte.alpha();
		int width = matte.width();
		byte[] filtered = new byte[(width + 1) * matte.height()];
		for (int y = 0; y < matte.height(); y++) {
			int at = y * (width + 1);
			filtered[at] = FILTER_UP;
			for (int x = 0; x < width; x++) {
				int above = (y > 0) ? alpha[(y - 1) * width + x] : 0;
				filtered[at + 1 + x] = (byte) (alpha[y * width + x] - above);
			}
		}
		Deflater deflater = new Deflater(6);
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
			deflated.write(filtered, 0, filtered.length);
			deflated.finish();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("memory takes every byte", ex);
		}
		finally {
			deflater.end();
		}
	}

	private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
		ByteBuffer chunk = ByteBuffer.allocate(12 + body.length);
		chunk.putInt(body.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(body);
		CRC32 crc = new CRC32();
		crc.update(chunk.array(), 4, 4 + body.length);
		chunk.putInt((int) crc.getValue());
		out.writeBytes(chunk.array());
	}

}
