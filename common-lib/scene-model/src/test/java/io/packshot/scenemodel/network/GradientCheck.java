package io.packshot.scenemodel.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Compares recorded gradients with central differences, in float64. */
final class GradientCheck {

	private static final double STEP = 1e-5;

	private final List<double[]> values = new ArrayList<>();

	private final List<Shape> shapes = new ArrayList<>();

	GradientCheck input(long... dimensions) {
		Shape shape = new Shape(dimensions);
		Noise.Draw draw = new Noise(11, NoiseStream.PARAMETERS).draw(this.values.size(), 0);
		double[] numbers = new double[(int) shape.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = draw.gaussian();
		}
		this.values.add(numbers);
		this.shapes.add(shape);
		return this;
	}

	void verify(BiFunction<Ops<NDArray>, List<NDArray>, NDArray> operation) {
		List<double[]> recorded = recorded(operation);
		for (int input = 0; input < this.values.size(); input++) {
			double[] numbers = this.values.get(input);
			for (int i = 0; i < numbers.length; i++) {
				double original = numbers[i];
				numbers[i] = original + STEP;
				double above = loss(operation);
				numbers[i] = original - STEP;
				double below = loss(operation);
				numbers[i] = original;
				double expected = (above - below) / (2 * STEP);
				assertThat(recorded.get(input)[i]).as("gradient of input %d at %d", input, i)
					.isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
			}
		}
	}

	private List<double[]> recorded(BiFunction<Ops<NDArray>, List<NDArray>, NDArray> operation) {
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			List<NDArray> inputs = inputs(scope);
			inputs.forEach((input) -> input.setRequiresGradient(true));
			try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
				collector.backward(loss(operation, scope, inputs));
			}
			return inputs.stream().map((input) -> input.getGradient().toDoubleArray()).toList();
		}
	}

	private double loss(BiFunction<Ops<NDArray>, List<NDArray>, NDArray> operation) {
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			return loss(operation, scope, inputs(scope)).getDouble();
		}
	}

	/**
	 * A different weight for every number of the result, so that no mistake cancels out.
	 */
	private static NDArray loss(BiFunction<Ops<NDArray>, List<NDArray>, NDArray> operation, NDManager scope,
			List<NDArray> inputs) {
		NDArray result = operation.apply(EagerOps.bare(scope), inputs);
		double[] weights = new double[(int) result.size()];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = StrictMath.sin(1 + 3 * i);
		}
		return result.mul(scope.create(weights, result.getShape())).sum();
	}

	private List<NDArray> inputs(NDManager scope) {
		List<NDArray> inputs = new ArrayList<>();
		for (int i = 0; i < this.values.size(); i++) {
			inputs.add(scope.create(this.values.get(i), this.shapes.get(i)));
		}
		return inputs;
	}

}
