package io.packshot.imaging.matte;

import io.packshot.imaging.measure.Srgb;

/**
 * The sweeps of Germer et al. (2020), algorithm 1: on each level, from 1 x 1 up to the
 * full size doubling, a few Gauss-Seidel sweeps over the 2 x 2 systems of each pixel.
 * Values are linear light, where mixtures are made and undone; regularisation 1e-5 plus 1
 * times the difference of alpha between neighbours.
 */
final class ForegroundLevels {

	private static final double REGULAR = 1e-5;

	private static final double GRADIENT_WEIGHT = 1;

	/** Levels up to this size are cheap and get more sweeps, to carry colours far. */
	private static final int SMALL = 32;

	private static final int SMALL_SWEEPS = 10;

	private static final int SWEEPS = 2;

	private final byte[] rgb;

	private final byte[] alpha;

	private final int fullWidth;

	private final int fullHeight;

	private int width = 1;

	private int height = 1;

	private float[] front;

	private float[] back;

	private float[] image = new float[0];

	private float[] opacity = new float[0];

	ForegroundLevels(byte[] rgb, byte[] alpha, int width, int height) {
		this.rgb = rgb;
		this.alpha = alpha;
		this.fullWidth = width;
		this.fullHeight = height;
		this.front = mean(true);
		this.back = mean(false);
	}

	/** The foreground, interleaved R, G, B. */
	float[] solve() {
		int levels = 32 - Integer.numberOfLeadingZeros(Math.max(this.fullWidth, this.fullHeight) - 1);
		for (int level = 0; level <= levels; level++) {
			double share = (levels == 0) ? 1 : (double) level / levels;
			grow((int) Math.round(Math.pow(this.fullWidth, share)), (int) Math.round(Math.pow(this.fullHeight, share)));
			int sweeps = (Math.max(this.width, this.height) <= SMALL) ? SMALL_SWEEPS : SWEEPS;
			for (int sweep = 0; sweep < sweeps; sweep++) {
				sweep();
			}
		}
		return this.front;
	}

	private float[] mean(boolean product) {
		double[] sum = new double[3];
		double weights = 1e-9;
		for (int i = 0; i < this.alpha.length; i++) {
			double a = (this.alpha[i] & 0xff) / 255.0;
			double weight = product ? a : 1 - a;
			weights += weight;
			for (int c = 0; c < 3; c++) {
				sum[c] += weight * Srgb.linear(this.rgb[3 * i + c] & 0xff);
			}
		}
		return new float[] { (float) (sum[0] / weights), (float) (sum[1] / weights), (float) (sum[2] / weights) };
	}

	/** Goes to the next level: nearest neighbours of the last one are the start. */
	private void grow(int toWidth, int toHeight) {
		float[] nextFront = new float[3 * toWidth * toHeight];
		float[] nextBack = new float[3 * toWidth * toHeight];
		this.image = new float[3 * toWidth * toHeight];
		this.opacity = new float[toWidth * toHeight];
		for (int y = 0; y < toHeight; y++) {
			int coarseY = y * this.height / toHeight;
			int fineY = y * this.fullHeight / toHeight;
			for (int x = 0; x < toWidth; x++) {
				int to = y * toWidth + x;
				int coarse = coarseY * this.width + x * this.width / toWidth;
				int fine = fineY * this.fullWidth + x * this.fullWidth / toWidth;
				this.opacity[to] = (this.alpha[fine] & 0xff) / 255f;
				for (int c = 0; c < 3; c++) {
					nextFront[3 * to + c] = this.front[3 * coarse + c];
					nextBack[3 * to + c] = this.back[3 * coarse + c];
					this.image[3 * to + c] = (float) Srgb.linear(this.rgb[3 * fine + c] & 0xff);
				}
			}
		}
		this.width = toWidth;
		this.height = toHeight;
		this.front = nextFront;
		this.back = nextBack;
	}

	private void sweep() {
		int[] neighbours = new int[4];
		double[] weights = new double[4];
		for (int y = 0; y < this.height; y++) {
			for (int x = 0; x < this.width; x++) {
				int i = y * this.width + x;
				neighbours[0] = (x > 0) ? i - 1 : i;
				neighbours[1] = (x < this.width - 1) ? i + 1 : i;
				neighbours[2] = (y > 0) ? i - this.width : i;
				neighbours[3] = (y < this.height - 1) ? i + this.width : i;
				relax(i, neighbours, weights);
			}
		}
	}

	private void relax(int i, int[] neighbours, double[] weights) {
		double a = this.opacity[i];
		double b = 1 - a;
		double total = 0;
		for (int n = 0; n < 4; n++) {
			weights[n] = REGULAR + GRADIENT_WEIGHT * Math.abs(a - this.opacity[neighbours[n]]);
			total += weights[n];
		}
		double ff = a * a + total;
		double bb = b * b + total;
		double scale = 1 / (ff * bb - a * b * a * b);
		for (int c = 0; c < 3; c++) {
			double right = a * this.image[3 * i + c];
			double left = b * this.image[3 * i + c];
			for (int n = 0; n < 4; n++) {
				right += weights[n] * this.front[3 * neighbours[n] + c];
				left += weights[n] * this.back[3 * neighbours[n] + c];
			}
			this.front[3 * i + c] = clip(scale * (bb * right - a * b * left));
			this.back[3 * i + c] = clip(scale * (ff * left - a * b * right));
		}
	}

	private static float clip(double value) {
		return (float) Math.max(0, Math.min(1, value));
	}

}
