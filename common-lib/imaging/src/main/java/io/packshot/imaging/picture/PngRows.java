package io.packshot.imaging.picture;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Verifies the compressed rows of a PNG: that they unpack to the number of bytes which
 * the header demands, no fewer and no more, that each row's filter exists, and that the
 * stream's own checksum holds. Nothing is kept.
 */
final class PngRows {

	/** First column, first row, column step, row step of each Adam7 pass. */
	private static final int[][] ADAM7 = { { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 },
			{ 0, 2, 2, 4 }, { 1, 0, 2, 2 }, { 0, 1, 1, 2 } };

	private static final int[][] ONE_PASS = { { 0, 0, 1, 1 } };

	/** Without a header there are no rows; must stay below the two grids it uses. */
	static final PngRows NONE = new PngRows(0, 0, 0, false);

	private final byte[] buffer = new byte[1 << 16];

	/** Bytes per row and rows, by pass. */
	private final long[][] passes;

	private int pass;

	private long rowsLeft;

	private long inRow;

	private PngRows(int width, int height, int bitsPerPixel, boolean interlaced) {
		int[][] grid = interlaced ? ADAM7 : ONE_PASS;
		this.passes = new long[grid.length][];
		for (int i = 0; i < grid.length; i++) {
			long across = (width - grid[i][0] + grid[i][2] - 1L) / grid[i][2];
			long down = (height - grid[i][1] + grid[i][3] - 1L) / grid[i][3];
			this.passes[i] = new long[] { 1 + (across * bitsPerPixel + 7) / 8, (across > 0) ? down : 0 };
		}
		this.pass = -1;
		nextPass();
	}

	static PngRows of(Bytes header) {
		int depth = header.u8(8);
		int colour = header.u8(9);
		int channels = switch (colour) {
			case 0, 3 -> 1;
			case 2 -> 3;
			case 4 -> 2;
			case 6 -> 4;
			default -> 0;
		};
		boolean sound = switch (depth) {
			case 1, 2, 4 -> colour == 0 || colour == 3;
			case 8 -> channels > 0;
			case 16 -> channels > 0 && colour != 3;
			default -> false;
		};
		if (!sound || header.u8(10) != 0 || header.u8(11) != 0 || header.u8(12) > 1) {
			throw UnreadablePicture.corrupt(PictureFormat.PNG, "its header");
		}
		return new PngRows(header.i32(0), header.i32(4), depth * channels, header.u8(12) == 1);
	}

	private void nextPass() {
		do {
			this.pass++;
			this.rowsLeft = (this.pass < this.passes.length) ? this.passes[this.pass][1] : 0;
		}
		while (this.rowsLeft == 0 && this.pass < this.passes.length);
	}

	void add(Inflater inflater, Bytes data) {
		data.feed(inflater);
		try {
			int n = inflater.inflate(this.buffer);
			while (n > 0) {
				check(n);
				n = inflater.inflate(this.buffer);
			}
		}
		catch (DataFormatException ex) {
			throw UnreadablePicture.corrupt(PictureFormat.PNG, "its compressed data");
		}
	}

	private void check(int n) {
		int at = 0;
		while (at < n) {
			if (this.rowsLeft == 0) {
				throw UnreadablePicture.corrupt(PictureFormat.PNG, "more data than the picture has pixels");
			}
			if (this.inRow == 0 && (this.buffer[at] & 0xff) > 4) {
				throw UnreadablePicture.corrupt(PictureFormat.PNG, "a row filter that does not exist");
			}
			long rowBytes = this.passes[this.pass][0];
			int step = (int) Math.min(n - at, rowBytes - this.inRow);
			at += step;
			this.inRow += step;
			if (this.inRow == rowBytes) {
				this.inRow = 0;
				if (--this.rowsLeft == 0) {
					nextPass();
				}
			}
		}
	}

	void finish(Inflater inflater) {
		if (this.pass < this.passes.length || !inflater.finished()) {
			throw UnreadablePicture.truncated(PictureFormat.PNG);
		}
	}

}
