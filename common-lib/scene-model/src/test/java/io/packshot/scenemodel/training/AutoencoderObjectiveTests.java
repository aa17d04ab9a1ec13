package io.packshot.scenemodel.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.packshot.scenemodel.engine.Torch;
import io.packshot.scenemodel.engine.TorchSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AutoencoderObjectiveTests {

	@Test
	void distanceAddsErrorsSquaresAndHalfTheEdges() {
		// Error 1 2 / 3 5: mean 2.75, squares 39/4, down 2.5, across 1.5.
		float[] decoded = { 2, 4, 6, 8 };
		float[] target = { 1, 2, 3, 3 };
		try (NDManager scope = Torch.open(TorchSettings.DEFAULT)) {
			Shape shape = new Shape(1, 1, 2, 2);
			float distance = AutoencoderObjective
				.distance(scope, scope.create(decoded, shape), scope.create(target, shape))
				.getFloat();
			assertThat(distance).isCloseTo(2.75f + 9.75f + 0.5f * (2.5f + 1.5f), within(1e-5f));
		}
	}

}
