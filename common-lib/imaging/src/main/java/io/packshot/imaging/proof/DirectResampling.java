package io.packshot.imaging.proof;

import io.packshot.imaging.composite.Framing;
import io.packshot.imaging.matte.Matte;
import io.packshot.imaging.measure.Srgb;
import io.packshot.imaging.picture.Picture;

/**
 * The definition of a placed product, evaluated pixel by pixel as one double sum over the
 * photo. Shares no code with the resampling that it checks, not even the placement; only
 * the definition. Safe for any thread.
 */
final class DirectResampling {

	private final Picture photo;

	private final Matte matte;

	private final double scale;

	private final double shrink;

	private final double left;

	private final double top;

	private final double[][] columns;

	private final double[][] rows;

	DirectResampling(Picture photo, Matte matte, Framing framing) {
		this.photo = photo;
		this.matte = matte;
		if (framing.stand() == Framing.Stand.IN_PLACE) {
			this.scale = 1;
			this.left = 0;
			this.top = 0;
		}
		else {
			int[] box = box(matte);
			int boxWidth = box[2] - box[0];
			int boxHeight = box[3] - box[1];
			double wide = framing.maxWidth() * framing.width() / boxWidth;
			double high = framing.maxHeight() * framing.height() / boxHeight;
			this.scale = (wide < high) ? wide : high;
			double room = framing.height() - this.scale * boxHeight;
			double above = (framing.stand() == Framing.Stand.CENTRED) ? room / 2
					: framing.baseLine() * framing.height() - this.scale * boxHeight;
			double beside = (framing.width() - this.scale * boxWidth) / 2;
			this.left = Math.floor(beside + 0.5) - this.scale * box[0];
			this.top = Math.floor(above + 0.5) - this.scale * box[1];
		}
		this.shrink = (this.scale < 1) ? this.scale : 1;
		// Sines cost more than the whole sum: once per column and row is enough.
		this.columns = new double[framing.width()][];
		for (int x = 0; x < this.columns.length; x++) {
			this.columns[x] = weights(source(x, this.left), matte.width());
		}
		this.rows = new double[framing.height()][];
		for (int y = 0; y < this.rows.length; y++) {
			this.rows[y] = weights(source(y, this.top), matte.height());
		}
	}

	private double source(int output, double shift) {
		return (output + 0.5 - shift) / this.scale - 0.5;
	}

	private static int[] box(Matte matte) {
		int[] box = { matte.width(), matte.height(), 0, 0 };
		for (int i = 0; i < matte.alpha().length; i++) {
			if ((matte.alpha()[i] & 0xff) >= Matte.BODY_ALPHA) {
				box[0] = Math.min(box[0], i % matte.width());
				box[1] = Math.min(box[1], i / matte.width());
				box[2] = Math.max(box[2], i % matte.width() + 1);
				box[3] = Math.max(box[3], i / matte.width() + 1);
			}
		}
		if (box[2] == 0) {
			throw new IllegalArgumentException("the matte holds no product");
		}
		return box;
	}

	/**
	 * Computes one output pixel.
	 * @param levels receives R, G and B where the result is 255
	 * @return alpha 0..255
	 */
	int pixel(int x, int y, int[] levels) {
		double u = source(x, this.left);
		double v = source(y, this.top);
		if (outside(u, this.matte.width()) || outside(v, this.matte.height())) {
			return 0;
		}
		double[] sums = new double[5];
		int[] lobe = { 255, 0 };
		double[] across = this.columns[x];
		double[] down = this.rows[y];
		int sx0 = firstTap(u);
		int sy0 = firstTap(v);
		for (int j = 0; j < down.length; j++) {
			boolean near = Math.abs((sy0 + j - v) * this.shrink) < 1 - 1e-6;
			for (int i = 0; i < across.length; i++) {
				add(sums, across[i] * down[j], (sy0 + j) * this.matte.width() + sx0 + i);
				if (near && Math.abs((sx0 + i - u) * this.shrink) < 1 - 1e-6) {
					int level = this.matte.alphaAt(sx0 + i, sy0 + j);
					lobe[0] = Math.min(lobe[0], level);
					lobe[1] = Math.max(lobe[1], level);
				}
			}
		}
		return finish(sums, lobe, levels);
	}

	private static boolean outside(double centre, int length) {
		return centre <= -0.5 - 1e-9 || centre >= length - 0.5 + 1e-9;
	}

	private int firstTap(double centre) {
		return Math.max(0, (int) Math.ceil(centre - 3 / this.shrink));
	}

	private double[] weights(double centre, int length) {
		int from = firstTap(centre);
		int to = Math.min(length - 1, (int) Math.floor(centre + 3 / this.shrink));
		double[] weights = new double[Math.max(0, to - from + 1)];
		for (int j = 0; j < weights.length; j++) {
			double t = (from + j - centre) * this.shrink;
			weights[j] = (t > -3 && t < 3) ? sinc(t) * sinc(t / 3) : 0;
		}
		return weights;
	}

	private static double sinc(double t) {
		return (Math.abs(t) < 1e-9) ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
	}

	private void add(double[] sums, double weight, int i) {
		byte[] rgb = this.photo.rgb();
		double part = weight * (this.matte.alpha()[i] & 0xff);
		sums[0] += weight;
		sums[1] += part;
		if (part != 0) {
			sums[2] += part * Srgb.linear(rgb[3 * i] & 0xff);
			sums[3] += part * Srgb.linear(rgb[3 * i + 1] & 0xff);
			sums[4] += part * Srgb.linear(rgb[3 * i + 2] & 0xff);
		}
	}

	private static int finish(double[] sums, int[] lobe, int[] levels) {
		double alpha = sums[1] / sums[0];
		if (alpha / 255 < 1e-3) {
			return 0;
		}
		double held = Math.max(lobe[0], Math.min(lobe[1], alpha));
		int level = (int) Math.floor(held + 0.5 + 1e-9);
		if (level == 255) {
			for (int c = 0; c < 3; c++) {
				levels[c] = (int) Math.floor(255 * Srgb.encoded(sums[2 + c] / sums[1]) + 0.5 + 1e-9);
			}
		}
		return level;
	}

}
