package io.packshot.scenemodel.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * AdamW (Loshchilov and Hutter 2019) on one flat vector, with the gradient clipped to a
 * norm of 1 and a moving average of the parameters. Everything that depends on the step
 * is computed from its number, so nothing else need be saved. Constants are arrays: see
 * {@link io.packshot.scenemodel.network.EagerOps}. For one thread.
 */
final class FlatOptimizer implements AutoCloseable {

	private static final double BETA1 = 0.9;

	private static final double BETA2 = 0.99;

	private static final double EPSILON = 1e-8;

	private static final double LARGEST_NORM = 1;

	private final PhaseRecipe recipe;

	private final NDManager manager;

	private final NDArray flat;

	private final NDArray mean;

	private final NDArray variance;

	private final NDArray ema;

	FlatOptimizer(PhaseRecipe recipe, OptimizerState state, NDManager parent) {
		this.recipe = recipe;
		this.manager = parent.newSubManager();
		this.flat = own(state.flat());
		this.mean = own(state.mean());
		this.variance = own(state.variance());
		this.ema = own(state.ema());
	}

	/**
	 * A native copy: an array made of Java memory may not be aligned for vector loads.
	 */
	private NDArray own(float[] values) {
		try (NDArray shared = this.manager.create(values)) {
			return shared.duplicate();
		}
	}

	/** The parameters as a leaf of the gradient graph; it shares their memory. */
	NDArray leaf(NDManager scope) {
		NDArray leaf = view(this.flat, scope);
		leaf.setRequiresGradient(true);
		return leaf;
	}

	/**
	 * One step.
	 * @param scope owner of the intermediate arrays and of the gradient
	 * @param gradient of the loss with respect to the flat vector
	 * @param step from 0
	 * @return the gradient's norm before clipping; when it is not finite nothing has
	 * changed
	 */
	double update(NDManager scope, NDArray gradient, int step) {
		double norm = Math.sqrt(gradient.square().sum().getFloat());
		if (!Double.isFinite(norm)) {
			return norm;
		}
		NDArray clipped = gradient.mul(scalar(scope, Math.min(1, LARGEST_NORM / (norm + 1e-6))));
		NDArray m = view(this.mean, scope);
		NDArray v = view(this.variance, scope);
		m.muli(scalar(scope, BETA1)).addi(clipped.mul(scalar(scope, 1 - BETA1)));
		v.muli(scalar(scope, BETA2)).addi(clipped.square().muli(scalar(scope, 1 - BETA2)));
		double correction1 = 1 - StrictMath.pow(BETA1, step + 1.0);
		double correction2 = 1 - StrictMath.pow(BETA2, step + 1.0);
		double rate = this.recipe.rate(step);
		NDArray divisor = v.mul(scalar(scope, 1 / correction2)).sqrt().addi(scalar(scope, EPSILON));
		NDArray change = m.mul(scalar(scope, rate / correction1)).divi(divisor);
		NDArray parameters = view(this.flat, scope);
		parameters.muli(scalar(scope, 1 - rate * this.recipe.weightDecay())).subi(change);
		double kept = this.recipe.kept(step);
		view(this.ema, scope).muli(scalar(scope, kept)).addi(parameters.mul(scalar(scope, 1 - kept)));
		return norm;
	}

	OptimizerState state() {
		return new OptimizerState(this.flat.toFloatArray(), this.mean.toFloatArray(), this.variance.toFloatArray(),
				this.ema.toFloatArray());
	}

	/** The same memory, but results made from it belong to the scope. */
	private static NDArray view(NDArray array, NDManager scope) {
		NDArray view = array.stopGradient();
		view.attach(scope);
		return view;
	}

	private static NDArray scalar(NDManager scope, double value) {
		return scope.create(new float[] { (float) value }, new Shape());
	}

	@Override
	public void close() {
		this.manager.close();
	}

}
