package io.packshot.scenemodel.network;

import java.util.List;

/**
 * One parameter's place in the flat vector.
 *
 * @param name unique within the table
 * @param shape dimensions, outermost first
 * @param offset position of its first float in the flat vector, a multiple of 16 (64
 * bytes)
 * @param size number of floats
 * @param start how it is first filled
 */
public record Parameter(String name, List<Integer> shape, int offset, int size, Start start) {

	public Parameter {
		shape = List.copyOf(shape);
	}

	/** Position behind its last float and the padding that follows. */
	int end() {
		return ParameterTable.aligned(this.offset + this.size);
	}

}
