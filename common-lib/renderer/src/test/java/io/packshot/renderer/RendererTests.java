package io.packshot.renderer;

import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class RendererTests {

	private static final Shot SHOT = new Shot(ProductFamily.MUG, SceneKind.BEIGE_SOFTBOX, 5, 7);

	private final Renderer renderer = new Renderer();

	@Test
	void givesTheSameBytesOnOneThreadAndOnMany() throws Exception {
		Rendering many = this.renderer.render(SHOT, 40, 2);
		ForkJoinPool alone = new ForkJoinPool(1);
		try {
			Rendering one = alone.submit(() -> this.renderer.render(SHOT, 40, 2)).get();
			assertThat(Digest.of(one.beauty(), one.plate(), one.alpha()))
				.isEqualTo(Digest.of(many.beauty(), many.plate(), many.alpha()));
		}
		finally {
			alone.shutdown();
		}
	}

	@ParameterizedTest
	@EnumSource(SceneKind.class)
	void rendersThePlateAloneToTheSameBytes(SceneKind scene) {
		Shot shot = new Shot(ProductFamily.BOX, scene, 1, 2);
		assertThat(this.renderer.renderPlate(shot, 32, 1)).isEqualTo(this.renderer.render(shot, 32, 1).plate());
	}

	@ParameterizedTest
	@EnumSource(SceneKind.class)
	void plateEqualsBeautyWhereTheProductHasNoInfluence(SceneKind scene) {
		Rendering rendering = this.renderer.render(new Shot(ProductFamily.BOTTLE, scene, 3, 4), 48, 1);
		int corner = 3 * 48 * 2 + 3 * 2;
		for (int c = 0; c < 3; c++) {
			assertThat(rendering.beauty()[corner + c]).isEqualTo(rendering.plate()[corner + c]);
		}
	}

	@ParameterizedTest
	@EnumSource(SceneKind.class)
	void plateDiffersFromBeautyUnderTheProduct(SceneKind scene) {
		Rendering rendering = this.renderer.render(new Shot(ProductFamily.MUG, scene, 3, 4), 48, 1);
		int different = 0;
		int covered = 0;
		for (int i = 0; i < 48 * 48; i++) {
			if (rendering.alpha()[i] == -1) {
				covered++;
				different += (rendering.beauty()[3 * i] != rendering.plate()[3 * i]) ? 1 : 0;
			}
		}
		assertThat(covered).isGreaterThan(48 * 48 / 12);
		assertThat(different).isGreaterThan(covered * 8 / 10);
	}

	@ParameterizedTest
	@EnumSource(ProductFamily.class)
	void keepsTheWholeProductInsideTheFrame(ProductFamily family) {
		for (SceneKind scene : SceneKind.values()) {
			Rendering rendering = this.renderer.render(new Shot(family, scene, 11, scene.label().length()), 32, 1);
			for (int i = 0; i < 32; i++) {
				assertThat(rendering.alpha()[i]).isZero();
				assertThat(rendering.alpha()[31 * 32 + i]).isZero();
				assertThat(rendering.alpha()[32 * i]).isZero();
				assertThat(rendering.alpha()[32 * i + 31]).isZero();
			}
		}
	}

	@Test
	void labelsWhatIsToBeSeen() {
		assertThat(this.renderer.render(SHOT, 16, 1).labels()).containsEntry("category", "mug")
			.containsEntry("scene", "beige-softbox")
			.containsEntry("background", "beige")
			.containsEntry("light-hardness", "soft")
			.containsKeys("light-direction", "dominant-colours", "view");
	}

	@ParameterizedTest
	@CsvSource({ "15, 1, size", "4097, 1, size", "64, 0, samples", "64, 5, samples" })
	void refusesArgumentsOutOfRange(int size, int samples, String named) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.renderer.render(SHOT, size, samples))
			.withMessageContaining(named);
		assertThatIllegalArgumentException().isThrownBy(() -> this.renderer.renderPlate(SHOT, size, samples))
			.withMessageContaining(named);
	}

	@Test
	@SuppressWarnings("NullAway")
	void refusesShotsWithoutFamilyOrScene() {
		assertThatNullPointerException().isThrownBy(() -> new Shot(null, SceneKind.DARK_RIM, 1, 1));
		assertThatNullPointerException().isThrownBy(() -> new Shot(ProductFamily.BOX, null, 1, 1));
	}

}
