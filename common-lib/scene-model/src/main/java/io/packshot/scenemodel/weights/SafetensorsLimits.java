package io.packshot.scenemodel.weights;

/**
 * What a weights file may hold at most.
 *
 * @param headerBytes length of the JSON header
 * @param tensors arrays in one file
 * @param nameLength characters of a name
 * @param dimensions dimensions of one array
 */
record SafetensorsLimits(int headerBytes, int tensors, int nameLength, int dimensions) {

	/** A hundred times what the largest profile needs. */
	static final SafetensorsLimits DEFAULT = new SafetensorsLimits(4 << 20, 8192, 256, 8);

}
