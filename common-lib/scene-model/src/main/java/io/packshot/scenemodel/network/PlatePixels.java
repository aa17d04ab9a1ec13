package io.packshot.scenemodel.network;

/**
 * Lays a plate out as the autoencoder takes it: three colour planes from -1 to 1, then
 * two planes that say where a pixel is (across and down, -1 to 1), because a backdrop's
 * light depends on the place.
 */
public final class PlatePixels {

	private PlatePixels() {
	}

	/** Floats of one plate in the autoencoder's input. */
	public static int inputSize(int side) {
		return PlateAutoencoder.INPUT_CHANNELS * side * side;
	}

	/**
	 * Writes one plate into a batch.
	 * @param rgb interleaved sRGB values 0 to 1, {@code 3 side side} of them
	 * @param side pixels along each side
	 * @param batch the input of the network
	 * @param row which plate of the batch to write
	 */
	public static void write(float[] rgb, int side, float[] batch, int row) {
		int plane = side * side;
		int at = row * inputSize(side);
		for (int i = 0; i < plane; i++) {
			for (int channel = 0; channel < 3; channel++) {
				batch[at + channel * plane + i] = 2 * rgb[3 * i + channel] - 1;
			}
			int across = i % side;
			int down = i / side;
			batch[at + 3 * plane + i] = 2f * across / (side - 1) - 1;
			batch[at + 4 * plane + i] = 2f * down / (side - 1) - 1;
		}
	}

	/**
	 * Reads one decoded plate.
	 * @param batch the network's output, three planes per plate
	 * @param row which plate of the batch
	 * @param side pixels along each side
	 * @return interleaved sRGB values, held within 0 to 1
	 */
	public static float[] read(float[] batch, int row, int side) {
		int plane = side * side;
		float[] rgb = new float[3 * plane];
		for (int i = 0; i < plane; i++) {
			for (int channel = 0; channel < 3; channel++) {
				float value = (batch[(3 * row + channel) * plane + i] + 1) / 2;
				rgb[3 * i + channel] = Math.min(1, Math.max(0, value));
			}
		}
		return rgb;
	}

}
