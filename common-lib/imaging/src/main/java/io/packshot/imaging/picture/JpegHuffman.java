package io.packshot.imaging.picture;

/** One Huffman table of a JPEG (ITU-T T.81, Annex C), ready for decoding. */
final class JpegHuffman {

	static final int FAST_BITS = 9;

	/** By the next nine bits: length &lt;&lt; 8 | symbol; 0 for longer codes. */
	private final short[] fast = new short[1 << FAST_BITS];

	private final int[] firstCode = new int[17];

	private final int[] firstIndex = new int[17];

	private final int[] codes = new int[17];

	private final Bytes symbols;

	/**
	 * Builds the table.
	 * @param lengths how many codes there are of 1 to 16 bits: 16 bytes
	 * @param symbols the symbols in the order of their codes
	 */
	JpegHuffman(Bytes lengths, Bytes symbols) {
		this.symbols = symbols;
		int code = 0;
		int index = 0;
		for (int length = 1; length <= 16; length++) {
			int codes = lengths.u8(length - 1);
			if (code + codes > 1 << length) {
				throw UnreadablePicture.corrupt(PictureFormat.JPEG, "an impossible Huffman table");
			}
			this.codes[length] = codes;
			this.firstCode[length] = code;
			this.firstIndex[length] = index;
			for (int i = 0; i < codes && length <= FAST_BITS; i++) {
				enter(code + i, length, symbols.u8(index + i));
			}
			index += codes;
			code = (code + codes) << 1;
		}
	}

	private void enter(int code, int length, int symbol) {
		int from = code << (FAST_BITS - length);
		int to = (code + 1) << (FAST_BITS - length);
		for (int i = from; i < to; i++) {
			this.fast[i] = (short) (length << 8 | symbol);
		}
	}

	int fast(int nextBits) {
		return this.fast[nextBits];
	}

	/** The symbol of a code of the given length; -1 if there is none. */
	int symbol(int code, int length) {
		int offset = code - this.firstCode[length];
		return (offset >= 0 && offset < this.codes[length]) ? this.symbols.u8(this.firstIndex[length] + offset) : -1;
	}

}
