package io.packshot.imaging.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a field, finest first, and at last the coarse field itself, after Burt and
 * Adelson, "The Laplacian Pyramid as a Compact Image Code" (1983), with a box for the
 * smaller field and bilinear enlargement. A cell of a smaller field is known when the
 * four below it are; a cell of a band when everything is known that it was made from.
 * Bands of a constant field are 0.
 */
final class LaplacianPyramid {

	private LaplacianPyramid() {
	}

	/** Fields of half the side each, down to {@code coarsest} cells along each side. */
	static List<BackgroundField> of(BackgroundField field, int coarsest) {
		List<BackgroundField> levels = new ArrayList<>();
		BackgroundField fine = field;
		while (fine.side() > coarsest) {
			if (fine.side() % 2 != 0) {
				throw new IllegalArgumentException(
						"a side of " + field.side() + " cells cannot be halved to " + coarsest);
			}
			BackgroundField small = half(fine);
			levels.add(band(fine, small));
			fine = small;
		}
		levels.add(fine);
		return levels;
	}

	private static BackgroundField half(BackgroundField fine) {
		int side = fine.side() / 2;
		float[] levels = new float[3 * side * side];
		boolean[] known = new boolean[side * side];
		for (int cell = 0; cell < known.length; cell++) {
			int x = 2 * (cell % side);
			int y = 2 * (cell / side);
			known[cell] = fine.isKnown(x, y, 2);
			int first = y * fine.side() + x;
			for (int channel = 0; channel < 3; channel++) {
				levels[3 * cell + channel] = (fine.level(first, channel) + fine.level(first + 1, channel)
						+ fine.level(first + fine.side(), channel) + fine.level(first + fine.side() + 1, channel)) / 4;
			}
		}
		return new BackgroundField(side, levels, known);
	}

	private static BackgroundField band(BackgroundField fine, BackgroundField small) {
		int side = fine.side();
		float[] levels = new float[3 * side * side];
		boolean[] known = new boolean[side * side];
		for (int cell = 0; cell < known.length; cell++) {
			Blend blend = new Blend(cell % side, cell / side, small.side());
			known[cell] = fine.known(cell) && blend.isKnown(small);
			for (int channel = 0; channel < 3; channel++) {
				levels[3 * cell + channel] = fine.level(cell, channel) - blend.level(small, channel);
			}
		}
		return new BackgroundField(side, levels, known);
	}

	/** The four cells of the smaller field around a cell of the larger one. */
	private static final class Blend {

		private final int[] cells;

		/** The nearer neighbour weighs three times the farther one, along each axis. */
		private static final float[] WEIGHTS = { 9 / 16f, 3 / 16f, 3 / 16f, 1 / 16f };

		Blend(int x, int y, int side) {
			int nearX = x / 2;
			int nearY = y / 2;
			int farX = Math.min(side - 1, Math.max(0, nearX + ((x % 2 == 0) ? -1 : 1)));
			int farY = Math.min(side - 1, Math.max(0, nearY + ((y % 2 == 0) ? -1 : 1)));
			this.cells = new int[] { nearY * side + nearX, nearY * side + farX, farY * side + nearX,
					farY * side + farX };
		}

		boolean isKnown(BackgroundField small) {
			for (int cell : this.cells) {
				if (!small.known(cell)) {
					return false;
				}
			}
			return true;
		}

		float level(BackgroundField small, int channel) {
			float sum = 0;
			for (int i = 0; i < this.cells.length; i++) {
				sum += WEIGHTS[i] * small.level(this.cells[i], channel);
			}
			return sum;
		}

	}

}
