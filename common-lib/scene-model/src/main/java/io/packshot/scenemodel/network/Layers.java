package io.packshot.scenemodel.network;

import java.util.List;

/**
 * The layers that the networks share, each with parameters named below its own name.
 *
 * @param <T> what flows between operations
 */
final class Layers<T> {

	private final Ops<T> ops;

	Layers(Ops<T> ops) {
		this.ops = ops;
	}

	/** 3x3 convolution over mirrored edges: zeros there would tint the corners. */
	T conv3(String name, T x, int in, int out, int stride, Start start) {
		T weight = this.ops.parameter(name + ".weight", start, out, in, 3, 3);
		T bias = this.ops.parameter(name + ".bias", Start.ZEROS, out);
		return this.ops.conv(this.ops.reflect(x), weight, bias, stride);
	}

	T conv3(String name, T x, int in, int out) {
		return conv3(name, x, in, out, 1, Start.forInputs(9 * in));
	}

	T conv1(String name, T x, int in, int out) {
		T weight = this.ops.parameter(name + ".weight", Start.forInputs(in), out, in, 1, 1);
		return this.ops.conv(x, weight, this.ops.parameter(name + ".bias", Start.ZEROS, out), 1);
	}

	T linear(String name, T x, int in, int out, Start start) {
		T weight = this.ops.parameter(name + ".weight", start, out, in);
		return this.ops.linear(x, weight, this.ops.parameter(name + ".bias", Start.ZEROS, out));
	}

	T linear(String name, T x, int in, int out) {
		return linear(name, x, in, out, Start.forInputs(in));
	}

	/** Group normalisation, then SiLU. */
	T activate(String name, T x, int channels, int groups) {
		T weight = this.ops.parameter(name + ".weight", Start.ONES, channels);
		T bias = this.ops.parameter(name + ".bias", Start.ZEROS, channels);
		return this.ops.silu(this.ops.groupNorm(x, weight, bias, groups));
	}

	/** Pre-activation residual block (He et al. 2016) that begins as the identity. */
	T residual(String name, T x, int channels, int groups) {
		T y = conv3(name + ".conv1", activate(name + ".norm1", x, channels, groups), channels, channels);
		y = activate(name + ".norm2", y, channels, groups);
		return this.ops.add(x, conv3(name + ".conv2", y, channels, channels, 1, Start.ZEROS));
	}

	/** {@code layerNorm(x) (1 + scale) + shift}. */
	T modulate(T x, T shift, T scale) {
		return this.ops.add(this.ops.mul(this.ops.layerNorm(x), this.ops.plusOne(scale)), shift);
	}

	/**
	 * Shifts, scales and gates from the condition, each {@code [batch, 1, width]}; all 0
	 * at first.
	 */
	List<T> conditions(String name, T condition, int width, int parts) {
		T all = linear(name, condition, width, parts * width, Start.ZEROS);
		return this.ops.chunk(this.ops.reshape(all, -1, 1, parts * width), parts, 2);
	}

}
