package io.packshot.imaging.picture;

/**
 * Reads the entropy-coded data of one JPEG scan bit by bit: takes out the stuffed zeros,
 * stops at markers, and refuses to invent bits beyond the end, which is what decoders do
 * when they fill the rest of a cut picture with grey.
 */
final class JpegBits {

	private final Bytes file;

	private int at;

	private long bits;

	private int count;

	/** How many of the {@code count} bits are not in the file. */
	private int missing;

	JpegBits(Bytes file, int at) {
		this.file = file;
		this.at = at;
	}

	int bit() {
		return bits(1);
	}

	int bits(int n) {
		fill();
		int value = peek(n);
		consume(n);
		return value;
	}

	void skip(int n) {
		fill();
		consume(n);
	}

	int symbol(JpegHuffman table) {
		fill();
		int entry = table.fast(peek(JpegHuffman.FAST_BITS));
		if (entry != 0) {
			consume(entry >> 8);
			return entry & 0xff;
		}
		for (int length = JpegHuffman.FAST_BITS + 1; length <= 16; length++) {
			int symbol = table.symbol(peek(length), length);
			if (symbol >= 0) {
				consume(length);
				return symbol;
			}
		}
		if (this.count - 16 < this.missing) {
			throw cut();
		}
		throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a code that is in no table");
	}

	/** Goes over the restart marker that must come now. */
	void restart(int number) {
		int marker = end();
		if (this.file.u8(marker + 1) != 0xd0 + number) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a restart marker is missing");
		}
		this.at = marker + 2;
		this.bits = 0;
		this.count = 0;
		this.missing = 0;
	}

	/**
	 * The place of the marker that ends this stretch of data. Zeros before it are padding
	 * that some cameras write; anything else is picture data that does not fit.
	 */
	int end() {
		int wholeBytes = (this.count - this.missing) / 8;
		if (((this.bits >>> this.missing) & ((1L << (8 * wholeBytes)) - 1)) != 0) {
			throw leftOver();
		}
		while (this.file.u8(this.at) != 0xff || this.file.u8(this.at + 1) == 0) {
			if (this.file.u8(this.at++) != 0) {
				throw leftOver();
			}
		}
		while (this.file.u8(this.at + 1) == 0xff) {
			this.at++;
		}
		return this.at;
	}

	private static UnreadablePicture leftOver() {
		return UnreadablePicture.corrupt(PictureFormat.JPEG, "more data than the picture has pixels");
	}

	private UnreadablePicture cut() {
		return UnreadablePicture.truncated(PictureFormat.JPEG);
	}

	private int peek(int n) {
		return (int) (this.bits >>> (this.count - n)) & ((1 << n) - 1);
	}

	private void consume(int n) {
		this.count -= n;
		if (this.count < this.missing) {
			throw cut();
		}
	}

	private void fill() {
		while (this.count <= 48) {
			int next = this.file.u8(this.at);
			boolean stuffed = next == 0xff && this.file.u8(this.at + 1) == 0;
			this.bits <<= 8;
			this.count += 8;
			if (next == 0xff && !stuffed) {
				this.missing += 8;
			}
			else {
				this.bits |= next;
				this.at += stuffed ? 2 : 1;
			}
		}
	}

}
