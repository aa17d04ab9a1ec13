package io.packshot.scenemodel.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EagerOpsTests {

	private NDManager scope;

	private EagerOps ops;

	@BeforeEach
	void open() {
		this.scope = Torch.open(TorchSettings.DEFAULT);
		this.ops = EagerOps.bare(this.scope);
	}

	@AfterEach
	void close() {
		this.scope.close();
	}

	@Test
	void reflectMirrorsWithoutRepeatingTheEdge() {
		NDArray x = array(new float[] { 1, 2, 3, 4, 5, 6 }, 1, 1, 2, 3);
		assertThat(this.ops.reflect(x).toFloatArray()).containsExactly(5, 4, 5, 6, 5, 2, 1, 2, 3, 2, 5, 4, 5, 6, 5, 2,
				1, 2, 3, 2);
	}

	@Test
	void convCorrelatesWithTheKernel() {
		NDArray x = array(new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 1, 1, 3, 3);
		NDArray kernel = array(new float[] { 1, 10, 100, 1000 }, 1, 1, 2, 2);
		NDArray bias = array(new float[] { 0.5f }, 1);
		assertThat(this.ops.conv(x, kernel, bias, 1).toFloatArray()).containsExactly(5421.5f, 6532.5f, 8754.5f,
				9865.5f);
	}

	@Test
	void groupNormGivesEachGroupMeanZeroAndDeviationOneBeforeItsAffinePart() {
		NDArray x = array(new float[] { 1, 3, 5, 7, 2, 2, 6, 6 }, 1, 4, 1, 2);
		NDArray weight = array(new float[] { 1, 1, 2, 1 }, 4);
		NDArray bias = array(new float[] { 0, 0, 0, 5 }, 4);
		float[] y = this.ops.groupNorm(x, weight, bias, 2).toFloatArray();
		double unit = 1 / Math.sqrt(5 + 1e-5);
		assertThat(y).containsExactly(
				new float[] { (float) (-3 * unit), (float) -unit, (float) unit, (float) (3 * unit), -2, -2, 6, 6 },
				within(1e-4f));
	}

	@Test
	void siluIsTheProductWithTheLogisticFunction() {
		NDArray x = array(new float[] { -2, 0, 1 }, 3);
		assertThat(this.ops.silu(x).toFloatArray()).containsExactly(
				new float[] { (float) (-2 / (1 + Math.exp(2))), 0, (float) (1 / (1 + Math.exp(-1))) }, within(1e-6f));
	}

	@Test
	void attentionMixesValuesByTheSoftmaxOfScaledProducts() {
		NDArray query = array(new float[] { 1, 0, 0, 0 }, 1, 1, 1, 4);
		NDArray key = array(new float[] { 1, 0, 0, 0 }, 1, 1, 1, 4);
		assertThat(this.ops.attention(query, key, array(new float[] { 3, 4, 5, 6 }, 1, 1, 1, 4)).toFloatArray())
			.containsExactly(3, 4, 5, 6);
		NDArray two = array(new float[] { 1, 0, 0, 0, 0, 0, 0, 0 }, 1, 1, 2, 4);
		NDArray values = array(new float[] { 1, 0, 0, 0, 0, 1, 0, 0 }, 1, 1, 2, 4);
		float[] mixed = this.ops.attention(two, two, values).toFloatArray();
		double first = Math.exp(0.5) / (Math.exp(0.5) + 1);
		assertThat(mixed[0]).isCloseTo((float) first, within(1e-6f));
		assertThat(mixed[1]).isCloseTo((float) (1 - first), within(1e-6f));
		assertThat(mixed[4]).isCloseTo(0.5f, within(1e-6f));
	}

	@Test
	void unshuffleTakesBlocksApartChannelByChannelAndShuffleUndoesIt() {
		NDArray x = array(new float[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 1, 2, 2, 2);
		NDArray apart = this.ops.unshuffle(x);
		assertThat(apart.getShape()).isEqualTo(new Shape(1, 8, 1, 1));
		assertThat(apart.toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
		NDArray wide = array(new float[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 1, 1, 2, 4);
		assertThat(this.ops.unshuffle(wide).toFloatArray()).containsExactly(1, 3, 2, 4, 5, 7, 6, 8);
		assertThat(this.ops.shuffle(this.ops.unshuffle(wide)).toFloatArray()).containsExactly(wide.toFloatArray());
	}

	@Test
	void enlargeRepeatsEveryPixel() {
		NDArray x = array(new float[] { 1, 2, 3, 4 }, 1, 1, 2, 2);
		assertThat(this.ops.enlarge(x).toFloatArray()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
	}

	@Test
	void gradientsOfPictureOperationsEqualDifferences() {
		new GradientCheck().input(2, 2, 3, 2).verify((o, x) -> o.reflect(x.get(0)));
		new GradientCheck().input(2, 2, 4, 4)
			.input(3, 2, 3, 3)
			.input(3)
			.verify((o, x) -> o.conv(x.get(0), x.get(1), x.get(2), 1));
		new GradientCheck().input(1, 2, 5, 5)
			.input(2, 2, 3, 3)
			.input(2)
			.verify((o, x) -> o.conv(x.get(0), x.get(1), x.get(2), 2));
		new GradientCheck().input(2, 4, 2, 3)
			.input(4)
			.input(4)
			.verify((o, x) -> o.groupNorm(x.get(0), x.get(1), x.get(2), 2));
		new GradientCheck().input(1, 2, 2, 4).verify((o, x) -> o.unshuffle(x.get(0)));
		new GradientCheck().input(1, 4, 2, 3).verify((o, x) -> o.shuffle(x.get(0)));
		new GradientCheck().input(1, 2, 2, 3).verify((o, x) -> o.enlarge(x.get(0)));
	}

	@Test
	void gradientsOfSequenceOperationsEqualDifferences() {
		new GradientCheck().input(2, 3, 4)
			.input(5, 4)
			.input(5)
			.verify((o, x) -> o.linear(x.get(0), x.get(1), x.get(2)));
		new GradientCheck().input(2, 3).input(3, 4).verify((o, x) -> o.matmul(x.get(0), x.get(1)));
		new GradientCheck().input(2, 3, 5).verify((o, x) -> o.layerNorm(x.get(0)));
		new GradientCheck().input(2, 2, 3, 4)
			.input(2, 2, 3, 4)
			.input(2, 2, 3, 4)
			.verify((o, x) -> o.attention(x.get(0), x.get(1), x.get(2)));
	}

	@Test
	void gradientsOfElementwiseAndShapeOperationsEqualDifferences() {
		new GradientCheck().input(3, 4).verify((o, x) -> o.silu(x.get(0)));
		new GradientCheck().input(2, 3, 4).input(2, 1, 4).verify((o, x) -> o.add(x.get(0), x.get(1)));
		new GradientCheck().input(2, 3, 4).input(2, 1, 4).verify((o, x) -> o.mul(x.get(0), x.get(1)));
		new GradientCheck().input(3).verify((o, x) -> o.mul(o.plusOne(x.get(0)), x.get(0)));
		new GradientCheck().input(2, 6).verify((o, x) -> o.permute(o.reshape(x.get(0), -1, 3, 2), 0, 2, 1));
		new GradientCheck().input(2, 6).verify((o, x) -> {
			var parts = o.chunk(x.get(0), 3, 1);
			return o.mul(parts.get(0), o.mul(parts.get(2), parts.get(1)));
		});
	}

	private NDArray array(float[] numbers, long... shape) {
		return this.scope.create(numbers, new Shape(shape));
	}

}
