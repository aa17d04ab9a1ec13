package io.packshot.scenemodel.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Carries operations out at once on native arrays. All that it makes belongs to one
 * scope, which the caller closes after reading the result and, in training, after the
 * backward pass. It avoids what gives wrong gradients on a CPU: {@code mul}, {@code div}
 * and {@code pow} with a plain number and DJL's {@code swish} keep a native view of Java
 * memory that the collector may free before the backward pass; every constant here is an
 * array that lives as long as the scope. For one thread.
 */
public final class EagerOps implements Ops<NDArray> {

	private static final double EPSILON = 1e-5;

	private final NDManager scope;

	private final Map<String, NDArray> parameters;

	private final Map<String, NDArray> constants = new HashMap<>();

	private EagerOps(NDManager scope, Map<String, NDArray> parameters) {
		this.scope = scope;
		this.parameters = parameters;
	}

	/**
	 * Operations over the parameters of one flat vector.
	 * @param table where each parameter lies
	 * @param flat the vector; it must belong to the scope, so that its parts do too, and
	 * for training it must already ask for gradients
	 * @return operations whose results live until the vector's scope is closed
	 */
	public static EagerOps over(ParameterTable table, NDArray flat) {
		if (flat.size() != table.length()) {
			throw new IllegalArgumentException(
					flat.size() + " parameters do not fill a table of " + table.length() + " places");
		}
		return new EagerOps(flat.getManager(), bind(table, flat));
	}

	/** Operations without any parameter. */
	static EagerOps bare(NDManager scope) {
		return new EagerOps(scope, Map.of());
	}

	/**
	 * One split for all parameters: its backward pass is a single concatenation, where a
	 * slice for each would write a whole zero vector per parameter.
	 */
	private static Map<String, NDArray> bind(ParameterTable table, NDArray flat) {
		Map<String, NDArray> bound = new HashMap<>();
		NDList sections = flat.split(cuts(table));
		int section = 0;
		for (Parameter parameter : table.parameters()) {
			NDArray values = sections.get(section++);
			if (parameter.end() > parameter.offset() + parameter.size()) {
				section++;
			}
			bound.put(parameter.name(), values.reshape(shape(parameter.shape())));
		}
		return bound;
	}

	private static long[] cuts(ParameterTable table) {
		List<Long> cuts = new ArrayList<>();
		for (Parameter parameter : table.parameters()) {
			int end = parameter.offset() + parameter.size();
			cuts.add((long) end);
			if (parameter.end() > end) {
				cuts.add((long) parameter.end());
			}
		}
		cuts.remove(cuts.size() - 1);
		return cuts.stream().mapToLong(Long::longValue).toArray();
	}

	@Override
	public NDArray parameter(String name, Start start, int... shape) {
		NDArray parameter = this.parameters.get(name);
		if (parameter == null) {
			throw new IllegalArgumentException("the flat vector holds no parameter " + name);
		}
		return parameter;
	}

	@Override
	public NDArray reflect(NDArray x) {
		return mirror(mirror(x, 2), 3);
	}

	private static NDArray mirror(NDArray x, int dimension) {
		long last = x.getShape().get(dimension) - 1;
		PtNDArray whole = (PtNDArray) x;
		PtNDArray before = JniUtils.slice(whole, dimension, 1, 2, 1);
		PtNDArray after = JniUtils.slice(whole, dimension, last - 1, last, 1);
		return JniUtils.cat(new PtNDArray[] { before, whole, after }, dimension);
	}

	@Override
	public NDArray conv(NDArray x, NDArray weight, NDArray bias, int stride) {
		return Conv2d.conv2d(x, weight, bias, new Shape(stride, stride)).singletonOrThrow();
	}

	@Override
	public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
		return Linear.linear(x, weight, bias).singletonOrThrow();
	}

	@Override
	public NDArray matmul(NDArray a, NDArray b) {
		return a.matMul(b);
	}

	@Override
	public NDArray groupNorm(NDArray x, NDArray weight, NDArray bias, int groups) {
		Shape shape = x.getShape();
		long channels = shape.get(1);
		NDArray grouped = x.reshape(shape.get(0), groups, channels / groups * shape.get(2) * shape.get(3));
		return layerNorm(grouped).reshape(shape)
			.mul(weight.reshape(1, channels, 1, 1))
			.add(bias.reshape(1, channels, 1, 1));
	}

	@Override
	public NDArray layerNorm(NDArray x) {
		Shape last = new Shape(x.getShape().get(x.getShape().dimension() - 1));
		PtNDArray ones = (PtNDArray) constant(last, 1, x.getDataType());
		PtNDArray zeros = (PtNDArray) constant(last, 0, x.getDataType());
		return JniUtils.layerNorm((PtNDArray) x, last, ones, zeros, EPSILON);
	}

	@Override
	public NDArray silu(NDArray x) {
		return x.mul(Activation.sigmoid(x));
	}

	@Override
	public NDArray add(NDArray a, NDArray b) {
		return a.add(b);
	}

	@Override
	public NDArray mul(NDArray a, NDArray b) {
		return a.mul(b);
	}

	@Override
	public NDArray plusOne(NDArray x) {
		return x.add(constant(new Shape(), 1, x.getDataType()));
	}

	@Override
	public NDArray reshape(NDArray x, int... shape) {
		long[] dimensions = new long[shape.length];
		for (int i = 0; i < shape.length; i++) {
			dimensions[i] = shape[i];
		}
		return x.reshape(dimensions);
	}

	@Override
	public NDArray permute(NDArray x, int... order) {
		return x.transpose(order);
	}

	@Override
	public List<NDArray> chunk(NDArray x, int parts, int dimension) {
		return x.split(parts, dimension);
	}

	@Override
	public NDArray attention(NDArray query, NDArray key, NDArray value) {
		double width = query.getShape().get(3);
		NDArray scale = constant(new Shape(), 1 / StrictMath.sqrt(width), query.getDataType());
		return query.mul(scale).matMul(key.transpose(0, 1, 3, 2)).softmax(-1).matMul(value);
	}

	@Override
	public NDArray unshuffle(NDArray x) {
		long[] s = x.getShape().getShape();
		return x.reshape(s[0], s[1], s[2] / 2, 2, s[3] / 2, 2)
			.transpose(0, 1, 3, 5, 2, 4)
			.reshape(s[0], 4 * s[1], s[2] / 2, s[3] / 2);
	}

	@Override
	public NDArray shuffle(NDArray x) {
		long[] s = x.getShape().getShape();
		return x.reshape(s[0], s[1] / 4, 2, 2, s[2], s[3])
			.transpose(0, 1, 4, 2, 5, 3)
			.reshape(s[0], s[1] / 4, 2 * s[2], 2 * s[3]);
	}

	@Override
	public NDArray enlarge(NDArray x) {
		long[] size = { 2 * x.getShape().get(2), 2 * x.getShape().get(3) };
		int nearest = 0;
		return JniUtils.interpolate((PtNDArray) x, size, nearest, false);
	}

	private NDArray constant(Shape shape, double value, DataType type) {
		return this.constants.computeIfAbsent(shape + " " + value + " " + type,
				(key) -> this.scope.full(shape, (float) value, type));
	}

	private static Shape shape(List<Integer> dimensions) {
		return new Shape(dimensions.stream().map(Integer::longValue).toList());
	}

}
