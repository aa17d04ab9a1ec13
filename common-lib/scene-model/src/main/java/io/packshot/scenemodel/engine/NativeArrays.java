package io.packshot.scenemodel.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Brings Java arrays into native memory. An array that DJL makes of Java memory is a view
 * of it: the collector decides how long it is valid, and its address how a matrix product
 * adds up. A copy has neither trouble: it lives as long as its owner, on a 64-byte
 * boundary.
 */
public final class NativeArrays {

	private NativeArrays() {
	}

	/**
	 * A native copy.
	 * @param owner whose closing frees it, on whose device it lies
	 * @param values in row-major order
	 * @param dimensions of the array
	 */
	public static NDArray copy(NDManager owner, float[] values, long... dimensions) {
		try (NDArray view = owner.create(values, new Shape(dimensions))) {
			return view.duplicate();
		}
	}

}
