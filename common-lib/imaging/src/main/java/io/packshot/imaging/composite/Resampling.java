package io.packshot.imaging.composite;

import java.util.Arrays;

import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;

import org.jspecify.annotations.Nullable;

/**
 * The separable evaluation of {@link PlacedProduct}'s definition: rows across first, kept
 * in a ring as tall as the kernel, then down. One use, one thread.
 */
final class Resampling {

	/** Planes of a resampled row: alpha, three of the photo, three of the foreground. */
	private static final int PLANES = 7;

	private static final double LEAST = 1e-3;

	private final Picture photo;

	private final Picture foreground;

	private final Matte matte;

	private final LanczosTaps across;

	private final LanczosTaps down;

	private final @Nullable Row[] ring;

	private final double[] source;

	/** How many pixels left of each have colours that differ from the photo's. */
	private final int[] differing;

	Resampling(Picture photo, Picture foreground, Matte matte, LanczosTaps across, LanczosTaps down) {
		this.photo = photo;
		this.foreground = foreground;
		this.matte = matte;
		this.across = across;
		this.down = down;
		int tallest = 1;
		for (double[] weights : down.weights) {
			tallest = Math.max(tallest, weights.length);
		}
		this.ring = new Row[tallest];
		this.source = new double[PLANES * matte.width()];
		this.differing = new int[matte.width() + 1];
	}

	PlacedProduct run(int width, int height) {
		byte[] rgb = new byte[3 * width * height];
		byte[] alpha = new byte[width * height];
		double[] sum = new double[PLANES * width];
		int[] least = new int[width];
		int[] greatest = new int[width];
		for (int y = 0; y < height; y++) {
			if (!sumRows(y, sum)) {
				continue;
			}
			lobe(y, least, greatest);
			for (int x = 0; x < width; x++) {
				put(sum, PLANES * x, least[x], greatest[x], y * width + x, rgb, alpha);
			}
		}
		return new PlacedProduct(new Picture(width, height, rgb, alpha), alpha);
	}

	private static void put(double[] sum, int at, int least, int greatest, int i, byte[] rgb, byte[] alpha) {
		double total = sum[at];
		if (total < LEAST) {
			return;
		}
		double held = Math.min(greatest / 255.0, Math.max(least / 255.0, total));
		int level = (int) Math.floor(255 * held + 0.5 + 1e-9);
		if (level == 0) {
			return;
		}
		int colour = at + ((level == 255) ? 1 : 4);
		alpha[i] = (byte) level;
		for (int c = 0; c < 3; c++) {
			rgb[3 * i + c] = (byte) Srgb.level(sum[colour + c] / total);
		}
	}

	/** Sums the ring's rows for one output row; false where nothing is under it. */
	private boolean sumRows(int y, double[] sum) {
		Arrays.fill(sum, 0);
		double[] weights = this.down.weights[y];
		boolean any = false;
		for (int k = 0; k < weights.length; k++) {
			Row row = row(this.down.first[y] + k);
			double weight = weights[k];
			if (row.empty || weight == 0) {
				continue;
			}
			any = true;
			double[] values = row.values;
			for (int i = row.from; i < row.to; i++) {
				sum[i] += weight * values[i];
			}
		}
		return any;
	}

	private void lobe(int y, int[] least, int[] greatest) {
		Arrays.fill(least, 255);
		Arrays.fill(greatest, 0);
		for (int sy = this.down.lobeFirst[y]; sy <= this.down.lobeLast[y]; sy++) {
			Row row = row(sy);
			for (int x = 0; x < least.length; x++) {
				least[x] = Math.min(least[x], row.least[x]);
				greatest[x] = Math.max(greatest[x], row.greatest[x]);
			}
		}
	}

	private Row row(int y) {
		int slot = y % this.ring.length;
		Row row = this.ring[slot];
		if (row == null) {
			row = new Row(this.across.first.length);
			this.ring[slot] = row;
		}
		if (row.y != y) {
			fill(row, y);
		}
		return row;
	}

	private void fill(Row row, int y) {
		row.y = y;
		row.empty = !load(y);
		Arrays.fill(row.least, 0);
		Arrays.fill(row.greatest, 0);
		if (row.empty) {
			return;
		}
		row.from = row.values.length;
		row.to = 0;
		for (int x = 0; x < this.across.first.length; x++) {
			if (sumAcross(x, row.values)) {
				row.from = Math.min(row.from, PLANES * x);
				row.to = PLANES * (x + 1);
			}
			lobeAcross(x, y, row);
		}
	}

	/** Loads a photo row in premultiplied linear light; false where it is transparent. */
	private boolean load(int y) {
		byte[] alpha = this.matte.alpha();
		byte[] p = this.photo.rgb();
		byte[] f = this.foreground.rgb();
		int width = this.matte.width();
		boolean any = false;
		for (int x = 0; x < width; x++) {
			int i = y * width + x;
			int level = alpha[i] & 0xff;
			double a = level / 255.0;
			boolean differs = false;
			this.source[PLANES * x] = a;
			for (int c = 0; c < 3; c++) {
				this.source[PLANES * x + 1 + c] = a * Srgb.linear(p[3 * i + c] & 0xff);
				this.source[PLANES * x + 4 + c] = a * Srgb.linear(f[3 * i + c] & 0xff);
				differs |= p[3 * i + c] != f[3 * i + c];
			}
			any |= level != 0;
			this.differing[x + 1] = this.differing[x] + ((differs && level != 0) ? 1 : 0);
		}
		return any;
	}

	private boolean sumAcross(int x, double[] values) {
		double[] weights = this.across.weights[x];
		int first = this.across.first[x];
		double alpha = 0;
		double red = 0;
		double green = 0;
		double blue = 0;
		for (int k = 0; k < weights.length; k++) {
			int at = PLANES * (first + k);
			double weight = weights[k];
			alpha += weight * this.source[at];
			red += weight * this.source[at + 1];
			green += weight * this.source[at + 2];
			blue += weight * this.source[at + 3];
		}
		int to = PLANES * x;
		values[to] = alpha;
		values[to + 1] = red;
		values[to + 2] = green;
		values[to + 3] = blue;
		if (weights.length == 0 || this.differing[first] == this.differing[first + weights.length]) {
			System.arraycopy(values, to + 1, values, to + 4, 3);
		}
		else {
			sumForeground(weights, first, values, to + 4);
		}
		return alpha != 0 || red != 0 || green != 0 || blue != 0;
	}

	private void sumForeground(double[] weights, int first, double[] values, int to) {
		for (int c = 0; c < 3; c++) {
			double sum = 0;
			for (int k = 0; k < weights.length; k++) {
				sum += weights[k] * this.source[PLANES * (first + k) + 4 + c];
			}
			values[to + c] = sum;
		}
	}

	private void lobeAcross(int x, int y, Row row) {
		int least = 255;
		int greatest = 0;
		for (int sx = this.across.lobeFirst[x]; sx <= this.across.lobeLast[x]; sx++) {
			int level = this.matte.alphaAt(sx, y);
			least = Math.min(least, level);
			greatest = Math.max(greatest, level);
		}
		row.least[x] = least;
		row.greatest[x] = greatest;
	}

	/** One photo row, resampled across. */
	private static final class Row {

		private int y = -1;

		private boolean empty;

		private int from;

		private int to;

		private final double[] values;

		private final int[] least;

		private final int[] greatest;

		Row(int width) {
			this.values = new double[PLANES * width];
			this.least = new int[width];
			this.greatest = new int[width];
		}

	}

}
