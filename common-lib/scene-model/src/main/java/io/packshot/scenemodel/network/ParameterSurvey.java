package io.packshot.scenemodel.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Follows shapes through a network without computing anything: collects its parameters
 * and refuses shapes that do not fit. Needs no native library.
 */
final class ParameterSurvey implements Ops<int[]> {

	private final ParameterTable.Builder table = new ParameterTable.Builder();

	/** The parameters met so far. */
	ParameterTable table() {
		return this.table.build();
	}

	@Override
	public int[] parameter(String name, Start start, int... shape) {
		this.table.add(name, start, IntStream.of(shape).boxed().toList());
		return shape;
	}

	@Override
	public int[] reflect(int[] x) {
		require(x.length == 4 && x[2] > 1 && x[3] > 1, "reflect", x);
		return new int[] { x[0], x[1], x[2] + 2, x[3] + 2 };
	}

	@Override
	public int[] conv(int[] x, int[] weight, int[] bias, int stride) {
		require(x.length == 4 && weight.length == 4 && weight[1] == x[1], "conv", x, weight);
		require(Arrays.equals(bias, new int[] { weight[0] }), "conv", weight, bias);
		return new int[] { x[0], weight[0], (x[2] - weight[2]) / stride + 1, (x[3] - weight[3]) / stride + 1 };
	}

	@Override
	public int[] linear(int[] x, int[] weight, int[] bias) {
		require(weight.length == 2 && weight[1] == x[x.length - 1], "linear", x, weight);
		require(Arrays.equals(bias, new int[] { weight[0] }), "linear", weight, bias);
		int[] result = x.clone();
		result[x.length - 1] = weight[0];
		return result;
	}

	@Override
	public int[] matmul(int[] a, int[] b) {
		require(a.length == 2 && b.length == 2 && a[1] == b[0], "matmul", a, b);
		return new int[] { a[0], b[1] };
	}

	@Override
	public int[] groupNorm(int[] x, int[] weight, int[] bias, int groups) {
		require(x.length == 4 && x[1] % groups == 0, "groupNorm", x);
		require(Arrays.equals(weight, new int[] { x[1] }) && Arrays.equals(bias, weight), "groupNorm", x, weight, bias);
		return x;
	}

	@Override
	public int[] layerNorm(int[] x) {
		return x;
	}

	@Override
	public int[] silu(int[] x) {
		return x;
	}

	@Override
	public int[] add(int[] a, int[] b) {
		return broadcast("add", a, b);
	}

	@Override
	public int[] mul(int[] a, int[] b) {
		return broadcast("mul", a, b);
	}

	@Override
	public int[] plusOne(int[] x) {
		return x;
	}

	@Override
	public int[] reshape(int[] x, int... shape) {
		int[] result = shape.clone();
		int known = Arrays.stream(shape).filter((dimension) -> dimension != -1).reduce(1, Math::multiplyExact);
		for (int i = 0; i < result.length; i++) {
			result[i] = (shape[i] == -1) ? size(x) / known : shape[i];
		}
		require(size(result) == size(x), "reshape", x, shape);
		return result;
	}

	@Override
	public int[] permute(int[] x, int... order) {
		require(order.length == x.length, "permute", x, order);
		return Arrays.stream(order).map((dimension) -> x[dimension]).toArray();
	}

	@Override
	public List<int[]> chunk(int[] x, int parts, int dimension) {
		require(x[dimension] % parts == 0, "chunk", x);
		int[] part = x.clone();
		part[dimension] = x[dimension] / parts;
		return Collections.nCopies(parts, part);
	}

	@Override
	public int[] attention(int[] query, int[] key, int[] value) {
		require(query.length == 4 && Arrays.equals(query, key) && Arrays.equals(key, value), "attention", query, key,
				value);
		return query;
	}

	@Override
	public int[] unshuffle(int[] x) {
		require(x.length == 4 && x[2] % 2 == 0 && x[3] % 2 == 0, "unshuffle", x);
		return new int[] { x[0], 4 * x[1], x[2] / 2, x[3] / 2 };
	}

	@Override
	public int[] shuffle(int[] x) {
		require(x.length == 4 && x[1] % 4 == 0, "shuffle", x);
		return new int[] { x[0], x[1] / 4, 2 * x[2], 2 * x[3] };
	}

	@Override
	public int[] enlarge(int[] x) {
		require(x.length == 4, "enlarge", x);
		return new int[] { x[0], x[1], 2 * x[2], 2 * x[3] };
	}

	private static int[] broadcast(String operation, int[] a, int[] b) {
		require(a.length == b.length, operation, a, b);
		for (int i = 0; i < a.length; i++) {
			require(b[i] == a[i] || b[i] == 1, operation, a, b);
		}
		return a;
	}

	private static int size(int[] shape) {
		return Arrays.stream(shape).reduce(1, Math::multiplyExact);
	}

	private static void require(boolean fits, String operation, int[]... shapes) {
		if (!fits) {
			throw new IllegalArgumentException(operation + " does not fit " + Arrays.deepToString(shapes));
		}
	}

}
