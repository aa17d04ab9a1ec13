package io.packshot.scenemodel.network;

import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import io.packshot.scenemodel.noise.Noise;
import io.packshot.scenemodel.noise.NoiseStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NetworkTests {

	private static final AutoencoderShape SHAPE = new AutoencoderShape(16, 4, List.of(8, 8), 4);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void arraysHaveTheShapesThatTheSurveyPredicts(int folds) {
		List<Integer> widths = (folds == 1) ? List.of(8, 8) : List.of(8);
		PlateAutoencoder autoencoder = new PlateAutoencoder(new AutoencoderShape(16, 4, widths, 4, folds));
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			ParameterTable table = autoencoder.table();
			EagerOps ops = EagerOps.over(table, scope.create(table.initialise(1)));
			NDArray latents = autoencoder.encode(ops, scope.zeros(new Shape(3, 5, 16, 16)));
			assertThat(latents.getShape()).isEqualTo(new Shape(3, 4, 4, 4));
			assertThat(autoencoder.decode(ops, latents).getShape()).isEqualTo(new Shape(3, 3, 16, 16));
		}
	}

	@Test
	void aConstantInputIsNotTintedAtItsEdges() {
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			ParameterTable.Builder builder = new ParameterTable.Builder();
			builder.add("layer.weight", new Start(0, 1), List.of(2, 1, 3, 3));
			builder.add("layer.bias", Start.ZEROS, List.of(2));
			ParameterTable table = builder.build();
			EagerOps ops = EagerOps.over(table, scope.create(table.initialise(3)));
			NDArray x = scope.ones(new Shape(1, 1, 6, 6));
			float[] y = new Layers<>(ops).conv3("layer", x, 1, 2).toFloatArray();
			for (int i = 0; i < 36; i++) {
				assertThat(y[i]).isCloseTo(y[0], within(1e-6f));
			}
		}
	}

	@Test
	void theFlowBeginsWithoutAnyVelocity() {
		LatentFlow flow = new LatentFlow(FlowShape.smoke(SHAPE, 3));
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			EagerOps ops = EagerOps.over(flow.table(), scope.create(flow.table().initialise(1)));
			NDArray velocity = flow.velocity(ops, scope.ones(new Shape(2, 4, 4, 4)), scope.ones(new Shape(2, 64)),
					scope.ones(new Shape(2, 4)));
			assertThat(velocity.toFloatArray()).containsOnly(0f).hasSize(2 * 64);
		}
	}

	@Test
	void theGradientOfTheWholeFlowEqualsDifferences() {
		LatentFlow flow = new LatentFlow(new FlowShape(2, 2, 4, 1, 2, 2));
		ParameterTable table = flow.table();
		float[] flat = new float[table.length()];
		new Noise(4, NoiseStream.PARAMETERS).draw(99, 0).gaussian(flat, 0, flat.length);
		float[] gradient = gradient(flow, table, flat);
		for (Parameter parameter : table.parameters()) {
			int i = parameter.offset() + parameter.size() / 2;
			float original = flat[i];
			flat[i] = original + 5e-3f;
			double above = loss(flow, table, flat);
			flat[i] = original - 5e-3f;
			double below = loss(flow, table, flat);
			flat[i] = original;
			double expected = (above - below) / 1e-2;
			assertThat((double) gradient[i]).as(parameter.name())
				.isCloseTo(expected, within(0.02 * Math.max(0.5, Math.abs(expected))));
		}
	}

	private static float[] gradient(LatentFlow flow, ParameterTable table, float[] flat) {
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			NDArray leaf = scope.create(flat);
			leaf.setRequiresGradient(true);
			try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
				collector.backward(loss(flow, table, scope, leaf));
			}
			return leaf.getGradient().toFloatArray();
		}
	}

	private static double loss(LatentFlow flow, ParameterTable table, float[] flat) {
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			return loss(flow, table, scope, scope.create(flat)).getFloat();
		}
	}

	private static NDArray loss(LatentFlow flow, ParameterTable table, NDManager scope, NDArray flat) {
		float[] times = new float[64];
		LatentFlow.timeFeatures(0.3, times, 0);
		NDArray latent = scope.create(new float[] { 1, -1, 0.5f, 2, 0.1f, 0.7f, -2, 1 }, new Shape(1, 2, 2, 2));
		NDArray velocity = flow.velocity(EagerOps.over(table, flat), latent, scope.create(times, new Shape(1, 64)),
				scope.create(new float[] { 0.5f, 0.5f, 0 }, new Shape(1, 3)));
		return velocity.mul(latent).sum();
	}

}
