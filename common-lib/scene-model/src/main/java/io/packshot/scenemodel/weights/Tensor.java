package io.packshot.scenemodel.weights;

import java.util.List;

/**
 * A named array of a safetensors file. The values are shared, not copied; whoever gets a
 * tensor does not write into it.
 */
public final class Tensor {

	private final List<Integer> shape;

	private final float[] values;

	/**
	 * An array of that shape.
	 * @param shape dimensions, outermost first; an empty list is a single number
	 * @param values in row-major order, as many as the shape holds
	 */
	public Tensor(List<Integer> shape, float[] values) {
		this.shape = List.copyOf(shape);
		this.values = values;
		long size = 1;
		for (int dimension : shape) {
			size = Math.multiplyExact(size, dimension);
		}
		if (size != values.length) {
			throw new IllegalArgumentException(values.length + " values do not fill " + shape);
		}
	}

	/** A list of numbers. */
	public static Tensor of(float[] values) {
		return new Tensor(List.of(values.length), values);
	}

	/** Dimensions, outermost first. */
	public List<Integer> shape() {
		return this.shape;
	}

	/** The numbers in row-major order; not to be written. */
	public float[] values() {
		return this.values;
	}

}
