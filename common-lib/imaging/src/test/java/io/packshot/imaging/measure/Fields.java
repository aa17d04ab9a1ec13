package io.packshot.imaging.measure;

import java.util.function.IntBinaryOperator;

/** Backgrounds by formula. */
final class Fields {

	private Fields() {
	}

	static BackgroundField constant(int side, double level) {
		return of(side, (x, y) -> level, (x, y) -> true);
	}

	/** Levels per cell, each channel asked for on its own. */
	static BackgroundField of(int side, Level level, Known known) {
		float[] levels = new float[3 * side * side];
		boolean[] background = new boolean[side * side];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (float) level.at(i / 3 % side, i / 3 / side);
		}
		for (int cell = 0; cell < background.length; cell++) {
			background[cell] = known.at(cell % side, cell / side);
		}
		return new BackgroundField(side, levels, background);
	}

	/** The middle quarter of a grid of 64. */
	static boolean inMiddle(int x, int y) {
		return x >= 24 && x < 40 && y >= 24 && y < 40;
	}

	/** A packed RGB colour everywhere. */
	static BackgroundField colour(int side, int rgb) {
		return coloured(side, (x, y) -> rgb);
	}

	/** A packed RGB colour per cell. */
	static BackgroundField coloured(int side, IntBinaryOperator rgb) {
		float[] levels = new float[3 * side * side];
		boolean[] known = new boolean[side * side];
		for (int cell = 0; cell < known.length; cell++) {
			int colour = rgb.applyAsInt(cell % side, cell / side);
			known[cell] = true;
			for (int channel = 0; channel < 3; channel++) {
				levels[3 * cell + channel] = (colour >> (8 * (2 - channel))) & 0xff;
			}
		}
		return new BackgroundField(side, levels, known);
	}

	/** The level of a cell. */
	@FunctionalInterface
	interface Level {

		double at(int x, int y);

	}

	/** Whether a cell is background. */
	@FunctionalInterface
	interface Known {

		boolean at(int x, int y);

	}

}
