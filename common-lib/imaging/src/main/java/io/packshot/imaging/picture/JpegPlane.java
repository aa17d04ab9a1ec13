package io.packshot.imaging.picture;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One colour channel of a JPEG while its scans are verified: how many blocks it has, how
 * far each coefficient has come, and, for progressive pictures, which coefficients are
 * not zero (refinement bits follow only for those).
 */
final class JpegPlane {

	private static final byte NOT_SEEN = -1;

	private final int id;

	private final int perMcuAcross;

	private final int perMcuDown;

	private final int across;

	private final int down;

	private final int usedAcross;

	private final int usedDown;

	/** Per coefficient the precision reached; 0 is complete. */
	private final byte[] precision = new byte[64];

	/** Per block one bit for each coefficient that is not zero. */
	private long[] nonZero = {};

	private @Nullable JpegHuffman dc;

	private @Nullable JpegHuffman ac;

	/** How many more blocks end at once. */
	private int run;

	JpegPlane(int id, int perMcuAcross, int perMcuDown, int across, int down, int usedAcross, int usedDown) {
		this.id = id;
		this.perMcuAcross = perMcuAcross;
		this.perMcuDown = perMcuDown;
		this.across = across;
		this.down = down;
		this.usedAcross = usedAcross;
		this.usedDown = usedDown;
		Arrays.fill(this.precision, NOT_SEEN);
	}

	int id() {
		return this.id;
	}

	int perMcuAcross() {
		return this.perMcuAcross;
	}

	int perMcuDown() {
		return this.perMcuDown;
	}

	/** Blocks across, filled up to whole coding units. */
	int across() {
		return this.across;
	}

	int down() {
		return this.down;
	}

	/** Blocks across that the picture needs; what a scan of this channel alone has. */
	int usedAcross() {
		return this.usedAcross;
	}

	int usedDown() {
		return this.usedDown;
	}

	void useTables(@Nullable JpegHuffman dcTable, @Nullable JpegHuffman acTable) {
		this.dc = dcTable;
		this.ac = acTable;
	}

	void begin(JpegBand band) {
		this.run = 0;
		for (int k = band.from(); k <= band.to(); k++) {
			int expected = (band.high() == 0) ? NOT_SEEN : band.high();
			if (this.precision[k] != expected) {
				throw UnreadablePicture.corrupt(PictureFormat.JPEG, "scans out of order");
			}
			this.precision[k] = (byte) band.low();
		}
		if (band.from() > 0 && this.nonZero.length == 0) {
			this.nonZero = new long[this.across * this.down];
		}
	}

	void endRun() {
		if (this.run > 0) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a run across a restart");
		}
	}

	boolean complete() {
		for (byte reached : this.precision) {
			if (reached != 0) {
				return false;
			}
		}
		return true;
	}

	/** Verifies this channel's blocks of one coding unit. */
	void mcu(JpegBits bits, JpegBand band, int mcuX, int mcuY) {
		for (int y = 0; y < this.perMcuDown; y++) {
			for (int x = 0; x < this.perMcuAcross; x++) {
				block(bits, band, (mcuY * this.perMcuDown + y) * this.across + mcuX * this.perMcuAcross + x);
			}
		}
	}

	void block(JpegBits bits, JpegBand band, int block) {
		if (!band.progressive()) {
			difference(bits);
			sequential(bits, table(this.ac));
		}
		else if (band.from() == 0) {
			if (band.high() == 0) {
				difference(bits);
			}
			else {
				bits.skip(1);
			}
		}
		else if (band.high() == 0) {
			first(bits, band, block);
		}
		else {
			refine(bits, band, block);
		}
	}

	private static JpegHuffman table(@Nullable JpegHuffman table) {
		if (table == null) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a Huffman table is missing");
		}
		return table;
	}

	private void difference(JpegBits bits) {
		int size = bits.symbol(table(this.dc));
		if (size > 11) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a brightness step of " + size + " bits");
		}
		bits.skip(size);
	}

	private static void sequential(JpegBits bits, JpegHuffman table) {
		int k = 1;
		while (k < 64) {
			int symbol = bits.symbol(table);
			int size = symbol & 15;
			k += symbol >> 4;
			if (size == 0 && symbol != 0xf0) {
				return;
			}
			check(k, 63);
			bits.skip(size);
			k++;
		}
	}

	private void first(JpegBits bits, JpegBand band, int block) {
		if (this.run > 0) {
			this.run--;
			return;
		}
		JpegHuffman table = table(this.ac);
		int k = band.from();
		while (k <= band.to()) {
			int symbol = bits.symbol(table);
			int zeros = symbol >> 4;
			int size = symbol & 15;
			if (size == 0 && zeros < 15) {
				this.run = (1 << zeros) - 1 + bits.bits(zeros);
				return;
			}
			k += zeros;
			check(k, band.to());
			if (size > 0) {
				bits.skip(size);
				this.nonZero[block] |= 1L << k;
			}
			k++;
		}
	}

	private void refine(JpegBits bits, JpegBand band, int block) {
		int k = band.from();
		while (this.run == 0 && k <= band.to()) {
			int symbol = bits.symbol(table(this.ac));
			int zeros = symbol >> 4;
			int size = symbol & 15;
			if (size > 1) {
				throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a refinement of " + size + " bits");
			}
			if (size == 0 && zeros < 15) {
				this.run = (1 << zeros) + bits.bits(zeros);
				break;
			}
			bits.skip(size);
			k = refineOver(bits, band, block, k, zeros);
			if (size == 1) {
				check(k, band.to());
				this.nonZero[block] |= 1L << k;
			}
			k++;
		}
		if (this.run > 0) {
			refineOver(bits, band, block, k, 64);
			this.run--;
		}
	}

	/** Reads refinement bits up to behind the given number of zeros. */
	private int refineOver(JpegBits bits, JpegBand band, int block, int from, int zeros) {
		int left = zeros;
		int k = from;
		for (; k <= band.to(); k++) {
			if ((this.nonZero[block] >>> k & 1) != 0) {
				bits.skip(1);
			}
			else if (--left < 0) {
				break;
			}
		}
		return k;
	}

	private static void check(int k, int last) {
		if (k > last) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a block with too many coefficients");
		}
	}

}
