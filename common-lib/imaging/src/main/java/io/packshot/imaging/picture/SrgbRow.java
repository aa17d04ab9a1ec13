package io.packshot.imaging.picture;

/** Turns one row of stored levels into 8-bit sRGB. */
@FunctionalInterface
interface SrgbRow {

	/**
	 * Converts a row.
	 * @param levels interleaved R, G, B in the depth of the file
	 * @param pixels how many
	 * @param rgb where the bytes go
	 * @param at the index of the first of them
	 */
	void convert(int[] levels, int pixels, byte[] rgb, int at);

	/** Levels that are sRGB already; 16 bits are rounded to 8. */
	static SrgbRow untouched(int maxLevel) {
		int scale = maxLevel / 255;
		return (levels, pixels, rgb, at) -> {
			for (int i = 0; i < 3 * pixels; i++) {
				rgb[at + i] = (byte) ((levels[i] + scale / 2) / scale);
			}
		};
	}

}
