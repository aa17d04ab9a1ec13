package io.packshot.imaging.measure;

import io.packshot.imaging.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows around its product, on a small square grid: the middle square of
 * the picture, averaged over each cell in linear light, as 8-bit sRGB levels that are not
 * rounded. Cells near the product are unknown; numbers about backgrounds use known cells
 * only, because the product's own pixels would make any backdrop look real. Immutable,
 * safe for any thread.
 */
public final class BackgroundField {

	/** Cells along each side of the grid on which backdrops are named and judged. */
	public static final int SIDE = 64;

	/** By how much mattes are widened, as where training takes plates from photos. */
	public static final double WIDENING = 3 / 80.0;

	private static final int LEAST_MATTE = 12;

	private final int side;

	private final float[] levels;

	private final boolean[] known;

	BackgroundField(int side, float[] levels, boolean[] known) {
		this.side = side;
		this.levels = levels;
		this.known = known;
	}

	/**
	 * The background of a picture.
	 * @param picture at least {@code side} pixels on both sides
	 * @param matte one byte per pixel, 0 backdrop to 255 product; null where the picture
	 * shows no product
	 * @param side cells along each side of the grid
	 * @param widening by how much the matte is widened over edge and contact shadow, as a
	 * share of the side
	 */
	public static BackgroundField of(Picture picture, byte @Nullable [] matte, int side, double widening) {
		int square = Math.min(picture.width(), picture.height());
		if (square < side || side < 1) {
			throw new IllegalArgumentException("a picture of " + picture.width() + "x" + picture.height()
					+ " gives no grid of " + side + " cells");
		}
		if (matte != null && matte.length != picture.width() * picture.height()) {
			throw new IllegalArgumentException("the matte does not fit the picture");
		}
		float[] levels = new float[3 * side * side];
		boolean[] product = new boolean[side * side];
		for (int cell = 0; cell < product.length; cell++) {
			reduce(picture, matte, new Cell(picture, square, side, cell), levels, product);
		}
		float[] distance = DistanceField.to(product, side);
		boolean[] known = new boolean[product.length];
		for (int cell = 0; cell < known.length; cell++) {
			known[cell] = !product[cell] && distance[cell] > widening * side;
		}
		return new BackgroundField(side, levels, known);
	}

	private static void reduce(Picture picture, byte @Nullable [] matte, Cell cell, float[] levels, boolean[] product) {
		double[] sum = new double[3];
		for (int y = cell.top; y < cell.bottom; y++) {
			for (int x = cell.left; x < cell.right; x++) {
				int pixel = y * picture.width() + x;
				product[cell.index] |= matte != null && (matte[pixel] & 0xff) >= LEAST_MATTE;
				for (int channel = 0; channel < 3; channel++) {
					sum[channel] += Srgb.linear(picture.rgb()[3 * pixel + channel] & 0xff);
				}
			}
		}
		int pixels = (cell.bottom - cell.top) * (cell.right - cell.left);
		for (int channel = 0; channel < 3; channel++) {
			levels[3 * cell.index + channel] = (float) (255 * Srgb.encoded(sum[channel] / pixels));
		}
	}

	/** The same levels, known only where the other field is known as well. */
	public BackgroundField seenThrough(BackgroundField other) {
		if (other.side != this.side) {
			throw new IllegalArgumentException("grids of " + this.side + " and " + other.side + " cells");
		}
		boolean[] both = new boolean[this.known.length];
		for (int cell = 0; cell < both.length; cell++) {
			both[cell] = this.known[cell] && other.known[cell];
		}
		return new BackgroundField(this.side, this.levels, both);
	}

	/**
	 * How many square crops hold background only. The crops tile the grid from its top
	 * left corner.
	 * @param cropSide cells along each side of a crop
	 */
	public int crops(int cropSide) {
		int tiles = this.side / cropSide;
		int count = 0;
		for (int tile = 0; tile < tiles * tiles; tile++) {
			count += isKnown(tile % tiles * cropSide, tile / tiles * cropSide, cropSide) ? 1 : 0;
		}
		return count;
	}

	/** Whether every cell of a square is known. */
	boolean isKnown(int left, int top, int length) {
		for (int y = top; y < top + length; y++) {
			for (int x = left; x < left + length; x++) {
				if (!this.known[y * this.side + x]) {
					return false;
				}
			}
		}
		return true;
	}

	/** Cells along each side. */
	public int side() {
		return this.side;
	}

	/** Whether a cell is background. */
	boolean known(int cell) {
		return this.known[cell];
	}

	/** The level 0..255 of one channel of a cell. */
	float level(int cell, int channel) {
		return this.levels[3 * cell + channel];
	}

	/** The colour of a cell. */
	Lab lab(int cell) {
		return Lab.ofLinear(Srgb.linear(level(cell, 0) / 255.0), Srgb.linear(level(cell, 1) / 255.0),
				Srgb.linear(level(cell, 2) / 255.0));
	}

	/** The pixels of one cell of the grid. */
	private static final class Cell {

		private final int index;

		private final int left;

		private final int right;

		private final int top;

		private final int bottom;

		Cell(Picture picture, int square, int side, int index) {
			int x = index % side;
			int y = index / side;
			this.index = index;
			this.left = (picture.width() - square) / 2 + (int) ((long) x * square / side);
			this.right = (picture.width() - square) / 2 + (int) ((long) (x + 1) * square / side);
			this.top = (picture.height() - square) / 2 + (int) ((long) y * square / side);
			this.bottom = (picture.height() - square) / 2 + (int) ((long) (y + 1) * square / side);
		}

	}

}
