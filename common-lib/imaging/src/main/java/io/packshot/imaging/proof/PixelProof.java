package io.packshot.imaging.proof;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.measure.Lab;
import io.packshot.imaging.picture.Picture;

/**
 * Checks that no product pixel was repainted: the product is resampled again, directly by
 * the definition in {@link io.packshot.imaging.composite.PlacedProduct}, and compared
 * with the delivered picture wherever the output is opaque. Uses the common pool.
 * Stateless, safe for any thread.
 */
public final class PixelProof {

	private PixelProof() {
	}

	/**
	 * Compares a delivery with its photo.
	 * @param delivered the delivered bytes, decoded again
	 * @param lossless whether the delivered format keeps every level (PNG does)
	 * @param photo the photo, read again
	 * @param matte the photo's matte
	 * @param framing the framing that the delivery claims
	 * @throws IllegalArgumentException if the delivery has not the framing's size
	 */
	public static ProofReport verify(Picture delivered, boolean lossless, Picture photo, Matte matte, Framing framing) {
		matte.checkFits(photo);
		if (delivered.width() != framing.width() || delivered.height() != framing.height()) {
			throw new IllegalArgumentException("the delivery is " + delivered.width() + "x" + delivered.height()
					+ ", the framing " + framing.width() + "x" + framing.height());
		}
		DirectResampling expected = new DirectResampling(photo, matte, framing);
		Row[] rows = IntStream.range(0, framing.height())
			.parallel()
			.mapToObj((y) -> compare(y, expected, delivered))
			.toArray(Row[]::new);
		return report(lossless, rows);
	}

	private static Row compare(int y, DirectResampling expected, Picture delivered) {
		int[] levels = new int[3];
		float[] deltas = new float[delivered.width()];
		int opaque = 0;
		long area = 0;
		long sum = 0;
		int max = 0;
		for (int x = 0; x < delivered.width(); x++) {
			int alpha = expected.pixel(x, y, levels);
			area += alpha;
			if (alpha != 255) {
				continue;
			}
			max = Math.max(max, 255 - delivered.alphaAt(x, y));
			int apart = 0;
			for (int c = 0; c < 3; c++) {
				int difference = Math.abs(levels[c] - delivered.level(x, y, c));
				apart += difference;
				max = Math.max(max, difference);
			}
			sum += apart;
			deltas[opaque++] = (apart == 0) ? 0 : deltaE(levels, delivered, x, y);
		}
		return new Row(Arrays.copyOf(deltas, opaque), area, sum, max);
	}

	private static float deltaE(int[] levels, Picture delivered, int x, int y) {
		Lab is = Lab.ofLevels(delivered.level(x, y, 0), delivered.level(x, y, 1), delivered.level(x, y, 2));
		return (float) Lab.ofLevels(levels[0], levels[1], levels[2]).deltaE2000(is);
	}

	private static ProofReport report(boolean lossless, Row[] rows) {
		int pixels = 0;
		for (Row row : rows) {
			pixels += row.deltas.length;
		}
		float[] deltas = new float[pixels];
		int at = 0;
		long area = 0;
		long sum = 0;
		int max = 0;
		double deltaSum = 0;
		for (Row row : rows) {
			System.arraycopy(row.deltas, 0, deltas, at, row.deltas.length);
			at += row.deltas.length;
			area += row.area;
			sum += row.sum;
			max = Math.max(max, row.max);
			for (float delta : row.deltas) {
				deltaSum += delta;
			}
		}
		if (pixels == 0) {
			return new ProofReport(lossless, 0, 0, 0, 0, 0, 0);
		}
		Arrays.sort(deltas);
		double p99 = deltas[Math.min(pixels - 1, (int) Math.ceil(0.99 * pixels) - 1)];
		return new ProofReport(lossless, pixels, 255.0 * pixels / area, max, sum / (3.0 * pixels), deltaSum / pixels,
				p99);
	}

	/** What one row of the output adds. */
	private static final class Row {

		private final float[] deltas;

		private final long area;

		private final long sum;

		private final int max;

		Row(float[] deltas, long area, long sum, int max) {
			this.deltas = deltas;
			this.area = area;
			this.sum = sum;
			this.max = max;
		}

	}

}
