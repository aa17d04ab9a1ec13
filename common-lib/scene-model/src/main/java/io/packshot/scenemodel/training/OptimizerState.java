package io.packshot.scenemodel.training;

/**
 * A flat parameter vector with the moments and the moving average that go with it, all of
 * one length. Arrays are shared and not to be written.
 */
final class OptimizerState {

	private final float[] flat;

	private final float[] mean;

	private final float[] variance;

	private final float[] ema;

	OptimizerState(float[] flat, float[] mean, float[] variance, float[] ema) {
		this.flat = flat;
		this.mean = mean;
		this.variance = variance;
		this.ema = ema;
	}

	/** Before the first step. */
	static OptimizerState fresh(float[] flat) {
		return new OptimizerState(flat, new float[flat.length], new float[flat.length], flat);
	}

	boolean hasLength(int length) {
		return this.flat.length == length && this.mean.length == length && this.variance.length == length
				&& this.ema.length == length;
	}

	/** The parameters. */
	float[] flat() {
		return this.flat;
	}

	/** Moving mean of the gradients. */
	float[] mean() {
		return this.mean;
	}

	/** Moving mean of their squares. */
	float[] variance() {
		return this.variance;
	}

	/** Moving mean of the parameters. */
	float[] ema() {
		return this.ema;
	}

}
