package io.packshot.scenemodel.training;

import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.plate.PlateImage;

/**
 * A square part of a plate, maybe mirrored, brought to the network's side by bilinear
 * interpolation. A crop is never smaller than the result, so nothing is enlarged; a plate
 * of exactly that side is used whole.
 *
 * @param left first column of the crop
 * @param top first row of the crop
 * @param size pixels along each side of the crop
 * @param mirrored whether left and right change places
 */
record PlateCrop(int left, int top, int size, boolean mirrored) {

	/** The whole plate as it is. */
	static PlateCrop whole(PlateImage plate) {
		return new PlateCrop(0, 0, plate.side(), false);
	}

	/** A crop of random size, place and direction. */
	static PlateCrop draw(PlateImage plate, int side, Noise.Draw draw) {
		int size = side + draw.below(plate.side() - side + 1);
		int left = draw.below(plate.side() - size + 1);
		int top = draw.below(plate.side() - size + 1);
		return new PlateCrop(left, top, size, draw.below(2) == 1);
	}

	/** The crop of that plate at that side. */
	PlateImage of(PlateImage plate, int side) {
		float[] rgb = new float[3 * side * side];
		float scale = (float) this.size / side;
		for (int y = 0; y < side; y++) {
			float row = this.top + (y + 0.5f) * scale - 0.5f;
			for (int x = 0; x < side; x++) {
				float column = this.left + (x + 0.5f) * scale - 0.5f;
				int target = y * side + (this.mirrored ? side - 1 - x : x);
				sample(plate, column, row, rgb, 3 * target);
			}
		}
		return new PlateImage(side, rgb);
	}

	/**
	 * Never outside: a crop's outermost samples lie on or within its outermost pixels.
	 */
	private static void sample(PlateImage plate, float column, float row, float[] rgb, int target) {
		int last = plate.side() - 1;
		int x = Math.min(last, (int) column);
		int y = Math.min(last, (int) row);
		int nextX = Math.min(last, x + 1);
		int nextY = Math.min(last, y + 1);
		float right = column - x;
		float below = row - y;
		for (int channel = 0; channel < 3; channel++) {
			float top = mix(value(plate, x, y, channel), value(plate, nextX, y, channel), right);
			float bottom = mix(value(plate, x, nextY, channel), value(plate, nextX, nextY, channel), right);
			rgb[target + channel] = Math.min(1, Math.max(0, mix(top, bottom, below)));
		}
	}

	private static float value(PlateImage plate, int x, int y, int channel) {
		return plate.rgb()[3 * (y * plate.side() + x) + channel];
	}

	private static float mix(float a, float b, float share) {
		return a + share * (b - a);
	}

}
