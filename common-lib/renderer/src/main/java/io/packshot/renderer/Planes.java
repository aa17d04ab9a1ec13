package io.packshot.renderer;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.colour.Transfer;

/**
 * The 8-bit planes of a picture under way. Threads may write different pixels.
 */
final class Planes {

	private final int size;

	private final long grain;

	private final byte[] beauty;

	private final byte[] plate;

	private final byte[] alpha;

	/**
	 * @param grain seed of the dither
	 */
	Planes(int size, long grain) {
		this.size = size;
		this.grain = grain;
		this.beauty = new byte[size * size * 3];
		this.plate = new byte[size * size * 3];
		this.alpha = new byte[size * size];
	}

	int size() {
		return this.size;
	}

	byte[] beauty() {
		return this.beauty;
	}

	byte[] plate() {
		return this.plate;
	}

	byte[] alpha() {
		return this.alpha;
	}

	/**
	 * @param beauty mean exposed light, three channels
	 * @param plate the same without the product
	 * @param coverage share of the pixel that the product covers, in [0, 1]
	 */
	void set(int column, int row, double[] beauty, double[] plate, double coverage) {
		int pixel = row * this.size + column;
		this.alpha[pixel] = (byte) (int) (255 * coverage + 0.5);
		encode(this.beauty, pixel, beauty);
		encode(this.plate, pixel, plate);
	}

	void setPlate(int column, int row, double[] light) {
		encode(this.plate, row * this.size + column, light);
	}

	/**
	 * Rounds with a dither of one level, the same in both pictures: without it a sweep's
	 * gradient shows bands.
	 */
	private void encode(byte[] plane, int pixel, double[] light) {
		for (int c = 0; c < 3; c++) {
			double level = Transfer.toLevel(light[c]) + Draws.at(this.grain, pixel, c);
			plane[3 * pixel + c] = (byte) (int) Math.min(level, 255);
		}
	}

}
