package io.packshot.scenemodel.training;

import ai.djl.ndarray.NDManager;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FlatOptimizerTests {

	private static final PhaseRecipe RECIPE = new PhaseRecipe(20, 1, 0.01, 4, 0.1, 0.9);

	private NDManager manager;

	@BeforeEach
	void open() {
		this.manager = Torch.open(TorchSettings.DEFAULT);
	}

	@AfterEach
	void close() {
		this.manager.close();
	}

	@Test
	void followsThePublishedAlgorithmStepByStep() {
		int length = 32;
		double[] flat = new double[length];
		double[] mean = new double[length];
		double[] variance = new double[length];
		float[] start = gradient(length, 99, 1);
		for (int i = 0; i < length; i++) {
			flat[i] = start[i];
		}
		double[] ema = flat.clone();
		try (FlatOptimizer optimizer = new FlatOptimizer(RECIPE, OptimizerState.fresh(start), this.manager)) {
			for (int step = 0; step < 12; step++) {
				float[] gradient = gradient(length, step, (step % 2 == 0) ? 1 : 0.01f);
				double norm = update(optimizer, gradient, step);
				reference(flat, mean, variance, ema, gradient, norm, step);
			}
			OptimizerState state = optimizer.state();
			for (int i = 0; i < length; i++) {
				assertThat((double) state.flat()[i]).isCloseTo(flat[i], within(2e-6));
				assertThat((double) state.mean()[i]).isCloseTo(mean[i], within(1e-6));
				assertThat((double) state.variance()[i]).isCloseTo(variance[i], within(1e-6));
				assertThat((double) state.ema()[i]).isCloseTo(ema[i], within(2e-6));
			}
		}
	}

	/** AdamW as its paper writes it, in float64, element by element. */
	private static void reference(double[] flat, double[] mean, double[] variance, double[] ema, float[] gradient,
			double norm, int step) {
		double squares = 0;
		for (float value : gradient) {
			squares += (double) value * value;
		}
		assertThat(norm).isCloseTo(Math.sqrt(squares), within(1e-5));
		double clip = Math.min(1, 1 / (Math.sqrt(squares) + 1e-6));
		double rate = 0.01 * Math.min(1, (step + 1) / 4.0) * (1 + Math.cos(Math.PI * step / 20)) / 2 + 1e-5;
		double kept = Math.min(0.9, (1.0 + step) / (20 + step));
		for (int i = 0; i < flat.length; i++) {
			double g = gradient[i] * clip;
			mean[i] = 0.9 * mean[i] + 0.1 * g;
			variance[i] = 0.99 * variance[i] + 0.01 * g * g;
			double unbiasedMean = mean[i] / (1 - Math.pow(0.9, step + 1));
			double unbiasedVariance = variance[i] / (1 - Math.pow(0.99, step + 1));
			flat[i] -= rate * (unbiasedMean / (Math.sqrt(unbiasedVariance) + 1e-8) + 0.1 * flat[i]);
			ema[i] = kept * ema[i] + (1 - kept) * flat[i];
		}
	}

	@Test
	void changesNothingWhenTheGradientIsNotFinite() {
		float[] start = gradient(16, 1, 1);
		float[] broken = gradient(16, 2, 1);
		broken[3] = Float.NaN;
		try (FlatOptimizer optimizer = new FlatOptimizer(RECIPE, OptimizerState.fresh(start), this.manager)) {
			assertThat(update(optimizer, broken, 0)).isNaN();
			assertThat(optimizer.state().flat()).containsExactly(start);
			assertThat(optimizer.state().mean()).containsOnly(0f);
		}
	}

	@Test
	void theRateRisesAndFallsAsACosine() {
		assertThat(RECIPE.rate(0)).isCloseTo(0.0025 + 1e-5, within(1e-9));
		assertThat(RECIPE.rate(10)).isCloseTo(0.005 + 1e-5, within(1e-9));
		assertThat(RECIPE.rate(20)).isCloseTo(1e-5, within(1e-9));
	}

	private double update(FlatOptimizer optimizer, float[] gradient, int step) {
		try (NDManager scope = this.manager.newSubManager()) {
			return optimizer.update(scope, scope.create(gradient), step);
		}
	}

	private static float[] gradient(int length, int number, float scale) {
		float[] values = new float[length];
		new Noise(5, NoiseStream.PARAMETERS).draw(number, 0).gaussian(values, 0, length);
		for (int i = 0; i < length; i++) {
			values[i] *= scale;
		}
		return values;
	}

}
