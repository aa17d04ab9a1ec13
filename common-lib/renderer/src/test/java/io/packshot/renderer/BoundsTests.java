package io.packshot.renderer;

import io.packshot.renderer.chance.Draws;
import io.packshot.renderer.shape.Vec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Bounding volumes save time and must not show: neither in penumbras, nor in ambient
 * occlusion, nor in alpha.
 */
class BoundsTests {

	@ParameterizedTest
	@EnumSource(ProductFamily.class)
	void boundsDoNotFeedPenumbraOrAmbientOcclusion(ProductFamily family) {
		for (SceneKind scene : SceneKind.values()) {
			Setup setup = Setup.of(new Shot(family, scene, 21, 34));
			Occlusion bounded = new Occlusion(setup.stage(), setup.product(), true);
			Occlusion unbounded = new Occlusion(setup.stage(), setup.product(), false);
			Draws draws = Draws.of(5, family.label());
			for (int i = 0; i < 400; i++) {
				Vec at = new Vec(draws.between(-1.6, 1.6), setup.stage().top(), draws.between(-1.6, 1.6));
				Shade fast = bounded.shade(at, Vec.UP);
				Shade slow = unbounded.shade(at, Vec.UP);
				assertThat(fast.open()).isCloseTo(slow.open(), within(1e-12));
				assertThat(fast.first()).isCloseTo(slow.first(), within(0.004));
				assertThat(fast.second()).isCloseTo(slow.second(), within(0.004));
				assertThat(bounded.reaches(at) || (slow.first() > 0.996 && slow.second() > 0.996)).isTrue();
			}
		}
	}

	@ParameterizedTest
	@EnumSource(SceneKind.class)
	void boundsDoNotShowInPictures(SceneKind scene) {
		for (ProductFamily family : ProductFamily.values()) {
			Shot shot = new Shot(family, scene, 21, 34);
			Rendering fast = new Renderer(true).render(shot, 32, 2);
			Rendering slow = new Renderer(false).render(shot, 32, 2);
			assertThat(fast.alpha()).isEqualTo(slow.alpha());
			assertThat(fast.plate()).isEqualTo(slow.plate());
			int different = 0;
			for (int i = 0; i < fast.beauty().length; i++) {
				different += (Math.abs((fast.beauty()[i] & 255) - (slow.beauty()[i] & 255)) > 1) ? 1 : 0;
			}
			// A hit that moves by the tolerance can cross the border of a print.
			assertThat(different).as(family.label()).isLessThan(20);
		}
	}

}
