package io.packshot.scenemodel.network;

import java.util.List;

/**
 * The operations that a network definition may use. A network is written once against
 * this interface; an implementation carries it out at once on arrays ({@link EagerOps}),
 * works out shapes and parameters without any array ({@link ParameterSurvey}), or writes
 * it down as a program. Pictures are {@code [batch, channels, height, width]}, sequences
 * are {@code [batch, tokens, channels]}; a dimension of -1 means "what is left".
 *
 * @param <T> what flows between operations: an array, a shape or a name
 */
public interface Ops<T> {

	/**
	 * A learnt parameter.
	 * @param name unique within the network; the same name again is the same parameter
	 * @param start how it is first filled
	 * @param shape its dimensions
	 */
	T parameter(String name, Start start, int... shape);

	/**
	 * Mirrors one pixel over each edge (the edge itself is not repeated): H + 2, W + 2.
	 */
	T reflect(T x);

	/**
	 * 2-D convolution without padding; weight {@code [out, in, k, k]}, bias
	 * {@code [out]}.
	 */
	T conv(T x, T weight, T bias, int stride);

	/** {@code x weight^T + bias} over the last dimension; weight {@code [out, in]}. */
	T linear(T x, T weight, T bias);

	/** Product of two matrices {@code [a, b] [b, c]}. */
	T matmul(T a, T b);

	/**
	 * Group normalisation (Wu and He 2018) with epsilon 1e-5; weight and bias
	 * {@code [channels]}.
	 */
	T groupNorm(T x, T weight, T bias, int groups);

	/**
	 * Layer normalisation (Ba et al. 2016) over the last dimension, epsilon 1e-5, no
	 * affine part.
	 */
	T layerNorm(T x);

	/** {@code x sigmoid(x)} (Hendrycks and Gimpel 2016). */
	T silu(T x);

	/** Sum with broadcasting; the first has the result's shape. */
	T add(T a, T b);

	/** Product element by element with broadcasting; the first has the result's shape. */
	T mul(T a, T b);

	/** {@code x + 1}. */
	T plusOne(T x);

	/** The same numbers in another shape. */
	T reshape(T x, int... shape);

	/** The dimensions in another order. */
	T permute(T x, int... order);

	/** Equal parts along one dimension. */
	List<T> chunk(T x, int parts, int dimension);

	/**
	 * Scaled dot-product attention (Vaswani et al. 2017) of
	 * {@code [batch, heads, tokens, width]}.
	 */
	T attention(T query, T key, T value);

	/** Every 2x2 block becomes four channels: {@code [4C, H/2, W/2]}, channel-major. */
	T unshuffle(T x);

	/**
	 * Every four channels become a 2x2 block: {@code [C/4, 2H, 2W]}; undoes
	 * {@link #unshuffle}.
	 */
	T shuffle(T x);

	/** Every pixel becomes a 2x2 block of itself. */
	T enlarge(T x);

}
