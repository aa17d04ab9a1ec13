package io.packshot.imaging.picture;

/**
 * Which coefficients a scan brings and to which precision.
 *
 * @param from first coefficient in zigzag order, 0..63
 * @param to last coefficient, included
 * @param high the bit precision reached before; 0 for the first time
 * @param low the precision after this scan; 0 when complete
 * @param progressive whether the coefficients come in several scans
 */
record JpegBand(int from, int to, int high, int low, boolean progressive) {

	private static final JpegBand EVERYTHING = new JpegBand(0, 63, 0, 0, false);

	static JpegBand of(Bytes parameters, boolean progressive, int channels) {
		if (!progressive) {
			return EVERYTHING;
		}
		JpegBand band = new JpegBand(parameters.u8(0), parameters.u8(1), parameters.u8(2) >> 4, parameters.u8(2) & 15,
				true);
		boolean sound = band.from == 0 ? band.to == 0 : band.from <= band.to && band.to <= 63 && channels == 1;
		if (!sound || band.low > 13 || (band.high != 0 && band.high != band.low + 1)) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "scan parameters");
		}
		return band;
	}

}
