package io.packshot.scenemodel.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;

/**
 * Where each parameter of a network lies inside its one flat float32 vector. Every
 * parameter starts on a 64-byte boundary; the padding between them stays 0. Immutable.
 */
public final class ParameterTable {

	/** Floats in 64 bytes: one cache line, and the widest vector load. */
	private static final int ALIGNMENT = 16;

	private final Map<String, Parameter> byName;

	private final List<Parameter> parameters;

	private final int length;

	private ParameterTable(Map<String, Parameter> byName) {
		this.byName = Map.copyOf(byName);
		this.parameters = List.copyOf(byName.values());
		this.length = this.parameters.isEmpty() ? 0 : this.parameters.get(this.parameters.size() - 1).end();
	}

	/** The parameters in the order of the flat vector. */
	public List<Parameter> parameters() {
		return this.parameters;
	}

	/**
	 * The parameter of that name.
	 * @throws IllegalArgumentException when the network has none
	 */
	public Parameter get(String name) {
		Parameter parameter = this.byName.get(name);
		if (parameter == null) {
			throw new IllegalArgumentException("the network has no parameter " + name);
		}
		return parameter;
	}

	/** Floats in the flat vector, padding included. */
	public int length() {
		return this.length;
	}

	/** Learnt numbers, padding left out. */
	public int count() {
		return this.parameters.stream().mapToInt(Parameter::size).sum();
	}

	/**
	 * The vector to begin training with; the same seed gives the same bits everywhere.
	 * @param seed any value
	 * @return a new array of {@link #length} floats
	 */
	public float[] initialise(long seed) {
		float[] flat = new float[this.length];
		Noise noise = new Noise(seed, NoiseStream.PARAMETERS);
		for (int i = 0; i < this.parameters.size(); i++) {
			fill(flat, this.parameters.get(i), noise.draw(i, 0));
		}
		return flat;
	}

	private static void fill(float[] flat, Parameter parameter, Noise.Draw draw) {
		Start start = parameter.start();
		for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
			flat[i] = (float) ((start.spread() == 0) ? start.centre()
					: start.centre() + start.spread() * (2 * draw.uniform() - 1));
		}
	}

	static int aligned(int position) {
		return Math.addExact(position, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	}

	/** Collects parameters in the order in which a network names them. */
	static final class Builder {

		private final Map<String, Parameter> byName = new LinkedHashMap<>();

		private int length;

		void add(String name, Start start, List<Integer> shape) {
			Parameter known = this.byName.get(name);
			if (known == null) {
				int size = shape.stream().reduce(1, Math::multiplyExact);
				Parameter added = new Parameter(name, shape, this.length, size, start);
				this.byName.put(name, added);
				this.length = added.end();
			}
			else if (!known.shape().equals(shape)) {
				throw new IllegalStateException(name + " was " + known.shape() + " and is now " + shape);
			}
		}

		ParameterTable build() {
			return new ParameterTable(this.byName);
		}

	}

}
