package io.packshot.imaging.composite;

/**
 * The outline of a placed product and where it stands: for each column the row of the
 * floor, taken from the column's lowest pixel if that is near the product's lowest one,
 * else between its neighbours, so that overhanging parts do not touch the floor.
 */
final class Silhouette {

	private static final double NEAR_FLOOR = 0.16;

	private final int width;

	private final int height;

	private final boolean[] in;

	private int left = Integer.MAX_VALUE;

	private int top = Integer.MAX_VALUE;

	private int right = -1;

	private int bottom = -1;

	private final double[] floor;

	Silhouette(byte[] alpha, int width) {
		this(threshold(alpha), width);
	}

	private Silhouette(boolean[] in, int width) {
		this.width = width;
		this.height = in.length / width;
		this.in = in;
		for (int i = 0; i < in.length; i++) {
			if (in[i]) {
				this.left = Math.min(this.left, i % width);
				this.right = Math.max(this.right, i % width);
				this.top = Math.min(this.top, i / width);
				this.bottom = i / width;
			}
		}
		this.floor = isEmpty() ? new double[width] : floor();
	}

	private static boolean[] threshold(byte[] alpha) {
		boolean[] in = new boolean[alpha.length];
		for (int i = 0; i < in.length; i++) {
			in[i] = (alpha[i] & 0xff) >= 128;
		}
		return in;
	}

	boolean isEmpty() {
		return this.right < 0;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	int shortSide() {
		return Math.min(this.right - this.left, this.bottom - this.top) + 1;
	}

	/** The root of the box's area. */
	double unit() {
		return Math.sqrt((this.right - this.left + 1.0) * (this.bottom - this.top + 1.0));
	}

	/** The same outline with at most the given long side. */
	Silhouette shrunk(int longSide) {
		int step = Math.max(1, (int) Math.ceil(Math.max(this.width, this.height) / (double) longSide));
		int toWidth = Math.max(1, this.width / step);
		int toHeight = Math.max(1, this.height / step);
		boolean[] out = new boolean[toWidth * toHeight];
		for (int y = 0; y < toHeight; y++) {
			for (int x = 0; x < toWidth; x++) {
				out[y * toWidth + x] = this.in[(y * this.height / toHeight) * this.width + x * this.width / toWidth];
			}
		}
		Silhouette small = new Silhouette(out, toWidth);
		return small.isEmpty() ? this : small;
	}

	/** The product's pixels that are at most the given height above the floor. */
	boolean[] contactBand(double thickness) {
		boolean[] band = new boolean[this.in.length];
		for (int i = 0; i < band.length; i++) {
			int row = i / this.width;
			double above = this.floor[i % this.width] - row;
			band[i] = this.in[i] && above <= thickness && above >= -1;
		}
		return band;
	}

	/** The outline laid on the floor: leaned to a side and foreshortened. */
	SoftField thrown(double side) {
		SoftField field = new SoftField(this.width, this.height);
		for (int i = 0; i < this.in.length; i++) {
			if (this.in[i]) {
				int row = i / this.width;
				double floorRow = this.floor[i % this.width];
				double above = Math.max(0, floorRow - row);
				double fading = Math.exp(-above / (0.5 * unit()));
				field.mark(i % this.width + 0.55 * side * above, floorRow - 0.16 * above, fading);
			}
		}
		return field;
	}

	private double[] floor() {
		double[] rows = new double[this.width];
		double reach = NEAR_FLOOR * Math.max(Math.min(this.right - this.left + 1, 2 * (this.bottom - this.top + 1)),
				0.35 * (this.bottom - this.top + 1));
		int last = -1;
		for (int x = 0; x < this.width; x++) {
			int lowest = lowest(x);
			if (lowest >= this.bottom - reach) {
				between(rows, last, x, lowest);
				last = x;
			}
		}
		for (int x = last + 1; x < this.width; x++) {
			rows[x] = rows[last];
		}
		return rows;
	}

	private int lowest(int x) {
		for (int y = this.bottom; y >= this.top; y--) {
			if (this.in[y * this.width + x]) {
				return y;
			}
		}
		return -1;
	}

	private static void between(double[] rows, int from, int to, double value) {
		double start = (from < 0) ? value : rows[from];
		for (int x = from + 1; x <= to; x++) {
			rows[x] = (from < 0) ? value : start + (value - start) * (x - from) / (to - from);
		}
	}

}
